import HTTPTypes
import Hummingbird

/// The public side of the office: what anybody may see without an account.
struct PublicSite: Sendable {
    let office: PublicOffice
    let pages: Pages
    let limits: ServerLimits
    let limiter: RateLimiter
    let shelf: IndexShelf
    /// Where files are verified and handed out, and the office is asked how it stands.
    let workshop: Workshop
    let proxies: ProxyWatch
    /// Where files are compressed.
    let packing = PackingRoom()

    init(
        office: PublicOffice,
        pages: Pages,
        limits: ServerLimits,
        limiter: RateLimiter,
        workshop: Workshop,
        proxies: ProxyWatch
    ) {
        self.proxies = proxies
        self.workshop = workshop
        self.office = office
        self.pages = pages
        self.limits = limits
        self.limiter = limiter
        shelf = IndexShelf(office)
    }

    /// Adds every public route.
    func addRoutes(to router: Router<PublicContext>) {
        addPages(to: router)
        addLimited(to: router)
        addInterface(to: router)
        for file in StaticFile.all {
            router.get(RouterPath(file.address)) { _, _ in file.response }
        }
    }

    private func addPages(to router: Router<PublicContext>) {
        router.get("/", use: home)
        router.get("/guides", use: guides)
        router.get("/guides/facility/initial", use: guide)
        addTemplates(to: router)
        router.get("/eligibility", use: eligibility)
        router.get("/progress", use: progress)
        router.get("/results", use: results)
        router.get("/licenses/:number", use: license)
        router.get("/help", use: help)
        router.get("/problems/:kind", use: problemHelp)
    }

    /// What one source may do only so often.
    ///
    /// A license looked up by its number is not among it: the
    /// whole register may be fetched as a file, and the answer costs no more than counting it would.
    private func addLimited(to router: Router<PublicContext>) {
        let verifying = router.group().add(middleware: RateGuard(limiter, .verify))
        verifying.get("/verify", use: verifyNumber)
        verifying.post("/verify", use: verifyFile)
        verifying.get("/v/:token", use: verifyToken)
        verifying.post("/api/v1/verifications", use: verification)
        verifying.get("/api/v1/verifications/:token", use: tokenVerification)
        let searching = router.group().add(middleware: RateGuard(limiter, .search))
        searching.get("/licenses", use: search)
        searching.get("/api/v1/licenses", use: list)
        let fetching = router.group().add(middleware: RateGuard(limiter, .fetch))
        fetching.get("/api/v1/register/head.json", use: registerHead)
        fetching.get("/api/v1/register/records.jsonl", use: registerRecords)
        fetching.get("/api/v1/register/roots.pem", use: registerRoots)
    }

    private func addInterface(to router: Router<PublicContext>) {
        router.get("/livez", use: live)
        router.get("/readyz", use: ready)
        router.get("/api/openapi.yaml", use: description)
        router.get("/api/v1/licenses/:number", use: lookUp)
        router.post("/api/v1/eligibility", use: eligibilityCheck)
    }
}

/// Builds the router: first what every request passes, then the routes of each audience.
///
/// - Parameters:
///   - office: what the routes answer from.
///   - desk: the office itself, for people who sign in; nil where only the public is served.
///   - limits: of bodies.
/// - Returns: every route of every audience.
/// - Throws: where a template is broken.
func buildRouter(
    _ office: PublicOffice,
    desk: Desk? = nil,
    limits: ServerLimits
) throws -> Router<PublicContext> {
    let router = Router(context: PublicContext.self, options: [.autoGenerateHeadEndpoints])
    let pages = try Pages(site: office.site)
    let routes = RouteTable()
    let proxies = ProxyWatch(trusting: limits.trustedProxies)
    router.add(middleware: SecurityHeaders(isEncrypted: office.site.isEncrypted))
    router.add(middleware: Compression())
    router.add(
        middleware: SenderReading(
            proxies: proxies,
            memory: BodyMemory(limits),
            now: office.now
        )
    )
    router.add(middleware: QueryReading())
    router.add(middleware: LanguageChoice())
    router.add(middleware: ProblemAnswers(pages: pages, routes: routes))
    router.add(middleware: HeadRules(pages: pages))
    if let desk {
        router.add(middleware: SessionReading(desk: desk, site: office.site))
        // Once more inside: a problem's page then knows who is signed in, and its forms are theirs.
        router.add(middleware: ProblemAnswers(pages: pages, routes: routes))
        router.add(middleware: FormGuard(desk: desk, pages: pages, routes: routes, limits: limits))
    }
    let limiter = RateLimiter(rates: limits.rates)
    let site = PublicSite(
        office: office,
        pages: pages,
        limits: limits,
        limiter: limiter,
        workshop: desk?.workshop ?? Workshop(),
        proxies: proxies
    )
    // The same routes once more, for a form that is shown again instead of taken.
    let bare = Router(context: PublicContext.self)
    for one in [router, bare] {
        site.addRoutes(to: one)
        guard let desk else { continue }
        addAudiences(to: one, desk: desk, pages: pages, limiter: limiter)
        FollowSite(office: office, desk: desk, pages: pages, limiter: limiter).addRoutes(to: one)
    }
    routes.fill(RouteTable.routes(of: router), pages: bare.buildResponder())
    return router
}

/// Adds what people see who sign in.
private func addAudiences(
    to router: Router<PublicContext>,
    desk: Desk,
    pages: Pages,
    limiter: RateLimiter
) {
    let gate = Gate(desk: desk, pages: pages)
    gate.addRoutes(to: router, limiter: limiter)
    gate.addEnrolment(to: router, limiter: limiter)
    gate.addRecovery(to: router, limiter: limiter)
    let my = router.group("my", context: ApplicantContext.self)
    MySite(desk: desk, pages: pages).addRoutes(to: my)
    SecuritySite<ApplicantContext>(desk: desk, pages: pages, base: "/my/security")
        .addRoutes(to: my)
    MessageDesk(desk: desk, pages: pages).addRoutes(to: my)
    let officers = router.group("office", context: OfficerContext.self)
    PeopleOffice(desk: desk, pages: pages).addRoutes(to: officers)
    SecuritySite<OfficerContext>(desk: desk, pages: pages, base: "/office/security")
        .addRoutes(to: officers)
    ComplaintDesk(desk: desk, pages: pages).addRoutes(to: officers)
    DeliveryDesk(desk: desk, pages: pages).addRoutes(to: officers)
    OfficerSite(desk: desk, pages: pages).addRoutes(to: officers)
    ApplyingSite<ApplicantContext>(desk: desk, pages: pages, base: "/my/cases")
        .addRoutes(to: router.group("my/cases", context: ApplicantContext.self))
    ApplyingSite<OfficerContext>(desk: desk, pages: pages, base: "/office/assisted")
        .addRoutes(to: router.group("office/assisted", context: OfficerContext.self))
}
