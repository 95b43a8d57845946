import Seals

/// Proof that a form comes from our own page (表单令牌).
package enum FormSecret {
    /// The token of a form: keyed by what the browser's cookie holds, so it is good with it alone.
    package static func token(of cookie: String) -> String {
        Hex.of(SM3.hmac(Array("dianzhao form".utf8), key: Array(cookie.utf8)))
    }

    /// Whether a form's token belongs to a cookie; the time tells nothing of the first difference.
    package static func accepts(_ text: String, of cookie: String) -> Bool {
        SameCode.isSame(text, token(of: cookie))
    }
}
