// OpenSSL 3 deprecates engines, but Debian 12 has no provider for PKCS#11 that could take the engine's place.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "CShims.h"

#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/ui.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The engine can be loaded once a process, and remembers one module and one PIN. It stays until the process ends:
// unloading it would take away functions that OpenSSL still holds.
static struct {
  pthread_mutex_t lock;
  ENGINE *engine;
  UI_METHOD *interface;
  char *module;
  // Of the key that was opened last; it is NULL while a token is tried with a PIN.
  char *pin;
} shared = {.lock = PTHREAD_MUTEX_INITIALIZER};

// Called instead of asking on the terminal: when the token refused the PIN, which must not be tried twice, and for each
// signature of a key that demands it.
static int answer(UI *ui, UI_STRING *question) {
  int type = UI_get_string_type(question);
  if (type != UIT_PROMPT && type != UIT_VERIFY) return 1;
  return shared.pin != NULL && UI_set_result(ui, question, shared.pin) == 0;
}

static ENGINE *load(void) {
  const char *folder = getenv("OPENSSL_ENGINES");
  if (folder == NULL) folder = OPENSSL_info(OPENSSL_INFO_ENGINES_DIR);
  ENGINE *engine = ENGINE_by_id("dynamic");
  if (engine != NULL && folder != NULL && ENGINE_ctrl_cmd_string(engine, "ID", "pkcs11", 0) &&
      ENGINE_ctrl_cmd_string(engine, "DIR_LOAD", "2", 0) && ENGINE_ctrl_cmd_string(engine, "DIR_ADD", folder, 0) &&
      ENGINE_ctrl_cmd_string(engine, "LIST_ADD", "0", 0) && ENGINE_ctrl_cmd_string(engine, "LOAD", NULL, 0))
    return engine;
  ENGINE_free(engine);
  return NULL;
}

// Returns 1, or one of CONFER_ENGINE_.
static int prepare(const char *module) {
  if (shared.module != NULL) return strcmp(shared.module, module) == 0 ? 1 : CONFER_ENGINE_OTHER_MODULE;
  if (shared.engine == NULL) shared.engine = load();
  if (shared.interface == NULL) shared.interface = UI_create_method("confer");
  if (shared.engine == NULL || shared.interface == NULL || UI_method_set_reader(shared.interface, answer) != 0 ||
      !ENGINE_ctrl_cmd_string(shared.engine, "QUIET", NULL, 0) ||
      !ENGINE_ctrl_cmd(shared.engine, "SET_USER_INTERFACE", 0, shared.interface, NULL, 0) ||
      !ENGINE_ctrl_cmd_string(shared.engine, "MODULE_PATH", module, 0) || !ENGINE_init(shared.engine))
    return CONFER_ENGINE_MISSING;
  shared.module = OPENSSL_strdup(module);
  return shared.module != NULL ? 1 : CONFER_ENGINE_MISSING;
}

int confer_engine_key(const char *module, const char *pin, const char *uri, struct evp_pkey_st **key) {
  *key = NULL;
  pthread_mutex_lock(&shared.lock);
  int result = prepare(module);
  if (result == 1) {
    char *earlier = shared.pin;
    shared.pin = NULL;
    // The engine forgets the PIN when the token refuses it.
    if (pin == NULL || ENGINE_ctrl_cmd_string(shared.engine, "PIN", pin, 0))
      *key = ENGINE_load_private_key(shared.engine, uri, shared.interface, NULL);
    shared.pin = *key != NULL && pin != NULL ? OPENSSL_strdup(pin) : earlier;
    if (shared.pin != earlier && earlier != NULL) OPENSSL_clear_free(earlier, strlen(earlier));
  }
  pthread_mutex_unlock(&shared.lock);
  return result;
}

struct x509_st *confer_engine_certificate(const char *uri) {
  struct {
    const char *uri;
    X509 *certificate;
  } order = {uri, NULL};
  pthread_mutex_lock(&shared.lock);
  int found = ENGINE_ctrl_cmd(shared.engine, "LOAD_CERT_CTRL", 0, &order, NULL, 0);
  pthread_mutex_unlock(&shared.lock);
  return found == 1 ? order.certificate : NULL;
}

struct evp_pkey_ctx_st *confer_engine_context(struct evp_pkey_st *key) { return EVP_PKEY_CTX_new(key, shared.engine); }

unsigned long confer_error_of_token(unsigned long code) {
  const char *library = ERR_lib_error_string(code);
  return library != NULL && strcmp(library, "PKCS#11 module") == 0 ? ERR_GET_REASON(code) : 0;
}
