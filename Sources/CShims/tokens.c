#define _GNU_SOURCE
#include "CShims.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The few parts of PKCS#11 v2.40 that a look at the tokens needs; the key itself is used through OpenSSL.

typedef unsigned long value;

typedef struct {
  unsigned char label[32], manufacturer[32], model[16], serial[16];
  value flags, counts[10];
  unsigned char versions[4], time[16];
} token_info;

typedef struct {
  void *mutexes[4];
  value flags;
  void *reserved;
} initialize_arguments;

// The standard's list of functions, up to the last that is called; a name stands for each, in the standard's order.
typedef struct {
  unsigned char version[2];
  value (*initialize)(void *);
  void *finalize, *get_info, *get_function_list;
  value (*get_slot_list)(unsigned char, value *, value *);
  void *get_slot_info;
  value (*get_token_info)(value, token_info *);
  void *get_mechanism_list, *get_mechanism_info, *init_token, *init_pin, *set_pin;
  value (*open_session)(value, value, void *, void *, value *);
  value (*close_session)(value);
} function_list;

enum { ok = 0x00, already_initialized = 0x191, os_locking = 0x02, serial_session = 0x04, most_slots = 256 };

// Fields are padded with blanks and have no zero at their end.
static int field_is(const unsigned char *field, size_t size, const char *wanted) {
  if (wanted == NULL) return 1;
  size_t length = strlen(wanted);
  while (size > 0 && field[size - 1] == ' ') size--;
  return length == size && memcmp(field, wanted, size) == 0;
}

static void add_name(char *names, size_t capacity, const token_info *info) {
  size_t length = sizeof info->label, used = strlen(names);
  while (length > 0 && info->label[length - 1] == ' ') length--;
  if (used + length + 2 > capacity) return;
  if (used > 0) names[used++] = '\n';
  memcpy(names + used, info->label, length);
  names[used + length] = 0;
}

static const function_list *functions(const char *module, char *text, size_t capacity) {
  // Never closed: a key that is opened later uses the module, and modules do not like to be unloaded.
  void *library = dlopen(module, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    snprintf(text, capacity, "%s", dlerror());
    return NULL;
  }
  value (*get)(const function_list **) = (value(*)(const function_list **))dlsym(library, "C_GetFunctionList");
  const function_list *list = NULL;
  if (get == NULL || get(&list) != ok || list == NULL) {
    snprintf(text, capacity, "it is no PKCS#11 module");
    return NULL;
  }
  return list;
}

int confer_find_token(const char *module, const char *label, const char *manufacturer, const char *model,
                      const char *serial, unsigned long *flags, unsigned long *fault, char *text, size_t capacity) {
  *flags = *fault = 0;
  text[0] = 0;
  const function_list *list = functions(module, text, capacity);
  if (list == NULL) return CONFER_TOKEN_NO_MODULE;
  initialize_arguments arguments = {.flags = os_locking};
  // Modules take locks only from here on: two threads that begin at once would each make what the other then loses.
  static pthread_mutex_t beginning = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&beginning);
  value result = list->initialize(&arguments);
  pthread_mutex_unlock(&beginning);
  if (result != ok && result != already_initialized) {
    *fault = result;
    return CONFER_TOKEN_FAULT;
  }
  value slots[most_slots], count = most_slots;
  // Asked for their number first, modules look for tokens that came or went since.
  value known = 0;
  if ((result = list->get_slot_list(1, NULL, &known)) != ok ||
      (result = list->get_slot_list(1, slots, &count)) != ok) {
    *fault = result;
    return CONFER_TOKEN_FAULT;
  }
  int matches = 0;
  value slot = 0;
  for (value index = 0; index < count && index < most_slots; index++) {
    token_info info;
    enum { initialized = 0x400 };
    if (list->get_token_info(slots[index], &info) != ok || !(info.flags & initialized)) continue;
    add_name(text, capacity, &info);
    if (!field_is(info.label, sizeof info.label, label) ||
        !field_is(info.manufacturer, sizeof info.manufacturer, manufacturer) ||
        !field_is(info.model, sizeof info.model, model) || !field_is(info.serial, sizeof info.serial, serial))
      continue;
    matches++;
    slot = slots[index];
    *flags = info.flags;
  }
  if (matches != 1) return matches;
  value session = 0;
  result = list->open_session(slot, serial_session, NULL, NULL, &session);
  if (result != ok) {
    *fault = result;
    return CONFER_TOKEN_FAULT;
  }
  list->close_session(session);
  return 1;
}
