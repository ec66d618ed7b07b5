#ifndef TTHC_CZLIB_SHIM_H
#define TTHC_CZLIB_SHIM_H
#include <zlib.h>
#endif
