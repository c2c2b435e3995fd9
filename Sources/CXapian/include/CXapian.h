/// A plain C face of Xapian 1.4, made to be called from Swift.
///
/// Rules that hold for every declaration:
/// - A function which can fail returns `false` and fills its last argument;
///   the caller then frees that with `cx_error_free`. No exception leaves.
/// - Text crosses as bytes with a length, both ways, so that NUL and invalid
///   UTF-8 survive. C strings stand only for paths, hosts and language names.
/// - A `CXBytes` is borrowed for the call; a `CXText` or handle handed out is
///   owned by the caller and freed by its `_free` function (NULL is allowed).
/// - No handle may be used by two threads at once. Handles made from a
///   database share its reference counts, so they follow the same rule together.
#ifndef CXAPIAN_H
#define CXAPIAN_H

#include "CXapianBase.h"
#include "CXapianConstants.h"
#include "CXapianDatabase.h"
#include "CXapianSearch.h"
#include "CXapianText.h"

#endif
