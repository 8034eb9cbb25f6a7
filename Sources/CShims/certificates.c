#include "CShims.h"

#include <openssl/ec.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

struct stack_st_X509 *confer_stack_certificates(struct x509_st *const *certificates, size_t count) {
  STACK_OF(X509) *stack = sk_X509_new_null();
  for (size_t index = 0; stack != NULL && index < count; index++) {
    if (!X509_add_cert(stack, certificates[index], X509_ADD_FLAG_UP_REF)) {
      sk_X509_pop_free(stack, X509_free);
      stack = NULL;
    }
  }
  return stack;
}

struct evp_pkey_st *confer_generate_rsa(size_t bits) { return EVP_RSA_gen(bits); }

struct evp_pkey_st *confer_generate_ec(const char *curve) { return EVP_EC_gen(curve); }
