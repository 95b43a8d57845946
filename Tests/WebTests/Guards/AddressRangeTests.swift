import Testing

@testable import Web

/// `--trusted-proxy` takes an address or a network.
struct AddressRangeTests {
    @Test(arguments: [
        ("10.0.0.1", "10.0.0.1", true), ("10.0.0.1", "10.0.0.2", false),
        ("10.0.0.1/32", "10.0.0.1", true), ("10.0.0.0/31", "10.0.0.1", true),
        ("10.0.0.0/31", "10.0.0.2", false), ("10.0.0.77/8", "10.255.255.255", true),
        ("10.0.0.0/8", "11.0.0.0", false), ("128.0.0.0/1", "255.1.2.3", true),
        ("128.0.0.0/1", "127.255.255.255", false), ("10.0.0.0/8", "::ffff:10.1.2.3", true),
        ("::ffff:10.0.0.0/104", "10.1.2.3", true), ("10.0.0.0/8", "2001:db8::1", false),
        ("2001:db8::1", "2001:db8:0:0::1", true), ("2001:db8::1", "2001:db8::2", false),
        ("2001:db8:7::/64", "2001:db8:7::ffff:1", true),
        ("2001:db8:7::/64", "2001:db8:7:1::1", false),
        ("2001:db8:7::/65", "2001:db8:7:0:7fff::", true),
        ("2001:db8:7::/65", "2001:db8:7:0:8000::", false),
        ("2001:db8::/32", "2001:db8:ffff::", true), ("2001:db8::/32", "2001:db9::", false),
        ("2001:db8::/128", "2001:db8::", true), ("2001:db8::/127", "2001:db8::2", false),
        ("2000::/3", "10.0.0.1", false), ("10.0.0.0/8", "nonsense", false),
    ])
    func `a range holds the addresses that begin as it does`(
        range: String,
        address: String,
        isIn: Bool
    ) throws {
        #expect(try #require(AddressRange(range)).contains(address) == isIn)
    }

    @Test(arguments: [
        "", "/", "/8", "10.0.0.1/", "10.0.0.1/33", "10.0.0.1/0", "::/0", "2001:db8::/129",
        "10.0.0/8", "10.0.0.1/8/8", "10.0.0.1/-1", "10.0.0.1/+8", "10.0.0.1/８", "10.0.0.1/0008",
        "license.example", "10.0.0.1 ", "[::1]", "10.0.0.1:80", "10.0.0.1/99999999999999999999",
    ])
    func `nothing else is a range, and neither is everybody`(text: String) {
        #expect(AddressRange(text) == nil)
    }
}
