#include "CShims.h"

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/x509v3.h>

int confer_error_is_unsupported(unsigned long code) {
  return ERR_GET_REASON(code) == ERR_R_UNSUPPORTED ||
         (ERR_GET_LIB(code) == ERR_LIB_EVP &&
          ERR_GET_REASON(code) == EVP_R_UNSUPPORTED_ALGORITHM);
}

void confer_free_certificates(struct stack_st_X509 *certificates) {
  sk_X509_pop_free(certificates, X509_free);
}

// The issuer as the only one of a sequence of GeneralName.
static GENERAL_NAMES *issuer_names(const X509 *certificate) {
  GENERAL_NAMES *names = sk_GENERAL_NAME_new_null();
  GENERAL_NAME *name = GENERAL_NAME_new();
  X509_NAME *directory = X509_NAME_dup(X509_get_issuer_name(certificate));
  if (names == NULL || name == NULL || directory == NULL) {
    X509_NAME_free(directory);
    GENERAL_NAME_free(name);
    sk_GENERAL_NAME_free(names);
    return NULL;
  }
  GENERAL_NAME_set0_value(name, GEN_DIRNAME, directory);
  if (sk_GENERAL_NAME_push(names, name) <= 0) {
    GENERAL_NAME_free(name);
    sk_GENERAL_NAME_free(names);
    return NULL;
  }
  return names;
}

int confer_issuer_serial(const struct x509_st *certificate, uint8_t **der) {
  const ASN1_INTEGER *serial = X509_get0_serialNumber(certificate);
  GENERAL_NAMES *names = issuer_names(certificate);
  int names_size = names == NULL ? -1 : i2d_GENERAL_NAMES(names, NULL);
  int serial_size = i2d_ASN1_INTEGER(serial, NULL);
  int size = -1;
  *der = NULL;
  if (names_size > 0 && serial_size > 0) {
    int content = names_size + serial_size;
    size = ASN1_object_size(1, content, V_ASN1_SEQUENCE);
    *der = size > 0 ? OPENSSL_malloc(size) : NULL;
    if (*der != NULL) {
      unsigned char *end = *der;
      ASN1_put_object(&end, 1, content, V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL);
      i2d_GENERAL_NAMES(names, &end);
      i2d_ASN1_INTEGER(serial, &end);
      // OpenSSL offers no way to fill its own structure, but reads it: what it cannot read is not written.
      const unsigned char *start = *der;
      ESS_ISSUER_SERIAL *read = d2i_ESS_ISSUER_SERIAL(NULL, &start, size);
      if (read == NULL || start != *der + size) {
        OPENSSL_free(*der);
        *der = NULL;
      }
      ESS_ISSUER_SERIAL_free(read);
    }
  }
  GENERAL_NAMES_free(names);
  return *der == NULL ? -1 : size;
}

int confer_ecdsa_raw(const uint8_t *der, size_t size, uint8_t *raw, size_t width) {
  const unsigned char *position = der;
  ECDSA_SIG *signature = d2i_ECDSA_SIG(NULL, &position, (long)size);
  int done = signature != NULL && position == der + size &&
             BN_bn2binpad(ECDSA_SIG_get0_r(signature), raw, (int)width) == (int)width &&
             BN_bn2binpad(ECDSA_SIG_get0_s(signature), raw + width, (int)width) == (int)width;
  ECDSA_SIG_free(signature);
  return done;
}

int confer_ecdsa_der(const uint8_t *raw, size_t width, uint8_t *der, size_t capacity) {
  ECDSA_SIG *signature = ECDSA_SIG_new();
  BIGNUM *r = BN_bin2bn(raw, (int)width, NULL);
  BIGNUM *s = BN_bin2bn(raw + width, (int)width, NULL);
  int size = -1;
  if (signature == NULL || r == NULL || s == NULL || !ECDSA_SIG_set0(signature, r, s)) {
    BN_free(r);
    BN_free(s);
  } else if ((size_t)i2d_ECDSA_SIG(signature, NULL) <= capacity) {
    size = i2d_ECDSA_SIG(signature, &der);
  }
  ECDSA_SIG_free(signature);
  return size;
}
