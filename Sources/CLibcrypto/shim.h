#pragma once
#include <openssl/evp.h>
#include <openssl/ec.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <openssl/pem.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>

/// EVP_PKEY_Q_keygen is variadic, which Swift cannot call.
static inline EVP_PKEY *dz_sm2_keygen(void) {
    return EVP_PKEY_Q_keygen(NULL, NULL, "SM2");
}

/// The SM2 key of a point (65 bytes) and, where given, a scalar (32 bytes); NULL where it is none.
static inline EVP_PKEY *dz_sm2_key(const unsigned char *point, const unsigned char *scalar) {
    EVP_PKEY *key = NULL;
    BIGNUM *number = scalar ? BN_bin2bn(scalar, 32, NULL) : NULL;
    OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "SM2", NULL);
    OSSL_PARAM *params = NULL;
    if (build && context
        && OSSL_PARAM_BLD_push_utf8_string(build, OSSL_PKEY_PARAM_GROUP_NAME, "SM2", 0) == 1
        && OSSL_PARAM_BLD_push_octet_string(build, OSSL_PKEY_PARAM_PUB_KEY, point, 65) == 1
        && (!scalar
            || (number && OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_PRIV_KEY, number) == 1))
        && (params = OSSL_PARAM_BLD_to_param(build)) != NULL
        && EVP_PKEY_fromdata_init(context) == 1) {
        int selection = scalar ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY;
        if (EVP_PKEY_fromdata(context, &key, selection, params) != 1) key = NULL;
    }
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(build);
    EVP_PKEY_CTX_free(context);
    BN_clear_free(number);
    ERR_clear_error();
    return key;
}

/// The point (65 bytes) of a scalar (32 bytes, 1 to n-2); 0 where there is none.
static inline int dz_sm2_point(const unsigned char *scalar, unsigned char *point) {
    int done = 0;
    EC_GROUP *group = EC_GROUP_new_by_curve_name(NID_sm2);
    BIGNUM *number = BN_bin2bn(scalar, 32, NULL);
    EC_POINT *product = group ? EC_POINT_new(group) : NULL;
    BIGNUM *limit = group ? BN_dup(EC_GROUP_get0_order(group)) : NULL;
    if (number && product && limit && BN_sub_word(limit, 1) && !BN_is_zero(number)
        && BN_cmp(number, limit) < 0
        && EC_POINT_mul(group, product, number, NULL, NULL, NULL) == 1) {
        done = EC_POINT_point2oct(
            group, product, POINT_CONVERSION_UNCOMPRESSED, point, 65, NULL) == 65;
    }
    EC_POINT_free(product);
    EC_GROUP_free(group);
    BN_clear_free(number);
    BN_free(limit);
    return done;
}

/// Scalar (32 bytes) of a private key; 0 where it has none.
static inline int dz_sm2_scalar(EVP_PKEY *key, unsigned char *scalar) {
    BIGNUM *number = NULL;
    int done = EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_PRIV_KEY, &number) == 1
        && BN_bn2binpad(number, scalar, 32) == 32;
    BN_clear_free(number);
    return done;
}

/// Signs with the user id; returns the size of the DER signature in `out` (80 bytes), or 0.
static inline size_t dz_sm2_sign(
    EVP_PKEY *key, const void *id, size_t id_size, const void *message, size_t size,
    unsigned char *out
) {
    size_t written = 80;
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL);
    int done = digest && context && EVP_PKEY_CTX_set1_id(context, id, (int)id_size) == 1;
    if (done) {
        EVP_MD_CTX_set_pkey_ctx(digest, context);
        done = EVP_DigestSignInit(digest, NULL, EVP_sm3(), NULL, key) == 1
            && EVP_DigestSign(digest, out, &written, message, size) == 1;
    }
    EVP_MD_CTX_free(digest);
    EVP_PKEY_CTX_free(context);
    ERR_clear_error();
    return done ? written : 0;
}

/// 1 where a DER signature over the message is this key's, with the user id.
static inline int dz_sm2_verify(
    EVP_PKEY *key, const void *id, size_t id_size, const void *message, size_t size,
    const unsigned char *signature, size_t signature_size
) {
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL);
    int done = digest && context && EVP_PKEY_CTX_set1_id(context, id, (int)id_size) == 1;
    if (done) {
        EVP_MD_CTX_set_pkey_ctx(digest, context);
        done = EVP_DigestVerifyInit(digest, NULL, EVP_sm3(), NULL, key) == 1
            && EVP_DigestVerify(digest, signature, signature_size, message, size) == 1;
    }
    EVP_MD_CTX_free(digest);
    EVP_PKEY_CTX_free(context);
    ERR_clear_error();
    return done;
}

/// SM4-CBC with PKCS#7 padding; returns the size written to `out` (size + 16 bytes), or -1.
static inline int dz_sm4_cbc(
    int encrypt, const unsigned char *key, const unsigned char *iv, const unsigned char *in,
    size_t size, unsigned char *out
) {
    int first = 0, last = 0;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int done = context
        && EVP_CipherInit_ex(context, EVP_sm4_cbc(), NULL, key, iv, encrypt) == 1
        && EVP_CipherUpdate(context, out, &first, in, (int)size) == 1
        && EVP_CipherFinal_ex(context, out + first, &last) == 1;
    EVP_CIPHER_CTX_free(context);
    ERR_clear_error();
    return done ? first + last : -1;
}

/// SM4-ECB of one block without padding, for the vectors of the standard; 1 where done.
static inline int dz_sm4_block(
    const unsigned char *key, const unsigned char *in, unsigned char *out
) {
    int first = 0, last = 0;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int done = context && EVP_CipherInit_ex(context, EVP_sm4_ecb(), NULL, key, NULL, 1) == 1
        && EVP_CIPHER_CTX_set_padding(context, 0) == 1
        && EVP_CipherUpdate(context, out, &first, in, 16) == 1
        && EVP_CipherFinal_ex(context, out + first, &last) == 1;
    EVP_CIPHER_CTX_free(context);
    return done;
}
