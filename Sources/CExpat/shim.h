#ifndef TTHC_CEXPAT_SHIM_H
#define TTHC_CEXPAT_SHIM_H
#include <expat.h>
#endif
