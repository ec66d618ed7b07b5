#ifndef TTHC_CMINIZIP_SHIM_H
#define TTHC_CMINIZIP_SHIM_H
#include <minizip/unzip.h>
#endif
