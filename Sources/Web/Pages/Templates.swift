/// The templates that the program carries, by name.
enum Templates {
    static let sources: [String: [UInt8]] = [
        "answer": PackageResources.answer_mustache,
        "eligibility": PackageResources.eligibility_mustache,
        "errors": PackageResources.errors_mustache,
        "findings": PackageResources.findings_mustache,
        "form-group": PackageResources.form_group_mustache,
        "form-secret": PackageResources.form_secret_mustache,
        "form-item": PackageResources.form_item_mustache,
        "guide": PackageResources.guide_mustache,
        "help": PackageResources.help_mustache,
        "home": PackageResources.home_mustache,
        "layout": PackageResources.layout_mustache,
        "license": PackageResources.license_mustache,
        "license-facts": PackageResources.license_facts_mustache,
        "login": PackageResources.login_mustache,
        "nothing": PackageResources.nothing_mustache,
        "problem": PackageResources.problem_mustache,
        "search": PackageResources.search_mustache,
        "verification": PackageResources.verification_mustache,
        "verify": PackageResources.verify_mustache,
    ]
}
