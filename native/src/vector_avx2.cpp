#include "complex_avx2.h"
#include "vector_impl.h"

namespace ltd {
namespace {

using Rows = VectorRows<ComplexAvx2, &vector_scalar>;

}  // namespace

const VectorKernels vector_avx2 = {Rows::multiply,  Rows::lerp,        Rows::dot,      Rows::dot_real,
                                   Rows::correlate, Rows::interpolate, Rows::equalize, Rows::equalize_pairs};

}  // namespace ltd
