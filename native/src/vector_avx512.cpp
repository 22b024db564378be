#include "complex_avx512.h"
#include "vector_impl.h"

namespace ltd {
namespace {

using Rows = VectorRows<ComplexAvx512, &vector_scalar>;

}  // namespace

const VectorKernels vector_avx512 = {Rows::multiply,  Rows::lerp,        Rows::dot,      Rows::dot_real,
                                   Rows::correlate, Rows::interpolate, Rows::equalize, Rows::equalize_pairs};

}  // namespace ltd
