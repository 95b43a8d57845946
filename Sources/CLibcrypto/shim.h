#pragma once
#include <openssl/evp.h>
#include <openssl/ec.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <openssl/pem.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/core_names.h>

/// EVP_PKEY_Q_keygen is variadic, which Swift cannot call.
static inline EVP_PKEY *dz_sm2_keygen(void) {
    return EVP_PKEY_Q_keygen(NULL, NULL, "SM2");
}
