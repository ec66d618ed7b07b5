#ifndef TTHC_CJANSSON_SHIM_H
#define TTHC_CJANSSON_SHIM_H
#include <jansson.h>
#endif
