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
