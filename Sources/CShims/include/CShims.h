#pragma once

#include <stddef.h>
#include <stdint.h>

// What Swift cannot import: macros, variadic functions, and calls that glibc hides behind _GNU_SOURCE.

/// Renames without replacing: fails with EEXIST when `to` exists. Returns 0, or -1 with errno.
int confer_rename_exclusive(const char *from, const char *to);

/// Flushes the file system that holds `fd`, metadata included. Returns 0, or -1 with errno.
int confer_sync_filesystem(int fd);

// OpenSSL: function-like macros, typed stacks, and structures that it can read but not fill.

struct evp_pkey_st;
struct x509_st;
struct stack_st_X509;

/// Whether an error of OpenSSL's queue says that no loaded provider has the algorithm.
int confer_error_is_unsupported(unsigned long code);

/// Frees a stack and the certificates in it.
void confer_free_certificates(struct stack_st_X509 *certificates);

/// A stack of certificates, each with one more reference. Freed by `confer_free_certificates`; NULL without memory.
struct stack_st_X509 *confer_stack_certificates(struct x509_st *const *certificates, size_t count);

/// A new RSA key of so many bits, or NULL.
struct evp_pkey_st *confer_generate_rsa(size_t bits);

/// A new key on the curve of this name, or NULL.
struct evp_pkey_st *confer_generate_ec(const char *curve);

/// DER of the certificate's IssuerSerial (RFC 5035 §5.4.1), in memory that CRYPTO_free frees. Returns its size, or -1.
int confer_issuer_serial(const struct x509_st *certificate, uint8_t **der);

/// From an ECDSA signature in DER to R and S of `width` bytes each (RFC 7518 §3.4). Returns 1, or 0 when it is none.
int confer_ecdsa_raw(const uint8_t *der, size_t size, uint8_t *raw, size_t width);

/// From R and S of `width` bytes each to DER. Returns its size, or -1 when `capacity` does not hold it.
int confer_ecdsa_der(const uint8_t *raw, size_t width, uint8_t *der, size_t capacity);

// Keys on PKCS#11 tokens, through OpenSSL's engine.

struct evp_pkey_st;
struct evp_pkey_ctx_st;

enum {
  /// The library cannot be loaded, or is none of PKCS#11; `text` says why.
  CONFER_TOKEN_NO_MODULE = -1,
  /// The module refused a call with the error `fault`, one of PKCS#11's CKR_ numbers.
  CONFER_TOKEN_FAULT = -2,
};

/// Looks which tokens a PKCS#11 module has, without a PIN, and whether the one that is wanted opens a session.
///
/// A wanted field that is NULL matches every token. Returns how many tokens match, or one of the above. `flags` gets the
/// flags of the last that matches, and `text` the labels of all tokens, one a line.
int confer_find_token(const char *module, const char *label, const char *manufacturer, const char *model,
                      const char *serial, unsigned long *flags, unsigned long *fault, char *text, size_t capacity);

enum {
  /// The engine is not installed, or cannot be used; OpenSSL's errors say why.
  CONFER_ENGINE_MISSING = -1,
  /// This process reaches its tokens through another module already.
  CONFER_ENGINE_OTHER_MODULE = -2,
};

/// Logs in with the PIN and finds the private key that an RFC 7512 URI names. The token gets the PIN once; NULL leaves it
/// to the token's own keypad. Returns 1 or one of the above; `key` stays NULL when OpenSSL's errors say why.
int confer_engine_key(const char *module, const char *pin, const char *uri, struct evp_pkey_st **key);

/// The certificate that a URI names, after its key was found; NULL when there is none.
struct x509_st *confer_engine_certificate(const char *uri);

/// A context of such a key for one thread: signatures are the token's, each made in a session that no other thread has
/// meanwhile.
struct evp_pkey_ctx_st *confer_engine_context(struct evp_pkey_st *key);

/// The CKR_ number of an error in OpenSSL's queue that came from a PKCS#11 module; 0 for every other.
unsigned long confer_error_of_token(unsigned long code);
