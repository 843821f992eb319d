/*
 * Lets better-sqlite3 13 be compiled for Node-API 9 (Electron 33). Of version 10 it needs one thing only: references to
 * values that are not objects, such as strings. Here such a value is put into an array of one element, and the reference
 * to that array carries a mark in its lowest bit, which is free because references are pointers to aligned memory.
 */
#pragma once
#include <cstdint>
#include <node_api.h>

static inline bool boxed_is(napi_ref ref) { return (reinterpret_cast<std::uintptr_t>(ref) & 1u) != 0; }
static inline napi_ref boxed_strip(napi_ref ref) {
  return reinterpret_cast<napi_ref>(reinterpret_cast<std::uintptr_t>(ref) & ~static_cast<std::uintptr_t>(1));
}

static inline napi_status boxed_create(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  if ((status = napi_create_array_with_length(env, 1, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  if ((status = napi_create_reference(env, box, count, result)) != napi_ok) return status;
  *result = reinterpret_cast<napi_ref>(reinterpret_cast<std::uintptr_t>(*result) | 1u);
  return napi_ok;
}

static inline napi_status boxed_get(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, boxed_strip(ref), result);
  if (status != napi_ok || !boxed_is(ref) || *result == nullptr) return status;
  return napi_get_element(env, *result, 0, result);
}

static inline napi_status boxed_delete(napi_env env, napi_ref ref) { return napi_delete_reference(env, boxed_strip(ref)); }
static inline napi_status boxed_ref(napi_env env, napi_ref ref, uint32_t* count) {
  return napi_reference_ref(env, boxed_strip(ref), count);
}
static inline napi_status boxed_unref(napi_env env, napi_ref ref, uint32_t* count) {
  return napi_reference_unref(env, boxed_strip(ref), count);
}

#define napi_create_reference boxed_create
#define napi_get_reference_value boxed_get
#define napi_delete_reference boxed_delete
#define napi_reference_ref boxed_ref
#define napi_reference_unref boxed_unref
