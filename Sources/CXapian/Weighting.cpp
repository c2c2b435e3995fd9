// Weighting schemes by name and numbers.
#include "Enquire.hpp"

namespace {

void set_divergence(Xapian::Enquire &enquire, CXWeighting scheme, const double *p) {
  switch (scheme) {
    case CXWeightingPL2: return enquire.set_weighting_scheme(Xapian::PL2Weight(p[0]));
    case CXWeightingPL2Plus:
      return enquire.set_weighting_scheme(Xapian::PL2PlusWeight(p[0], p[1]));
    case CXWeightingInL2: return enquire.set_weighting_scheme(Xapian::InL2Weight(p[0]));
    case CXWeightingIfB2: return enquire.set_weighting_scheme(Xapian::IfB2Weight(p[0]));
    case CXWeightingIneB2: return enquire.set_weighting_scheme(Xapian::IneB2Weight(p[0]));
    case CXWeightingBB2: return enquire.set_weighting_scheme(Xapian::BB2Weight(p[0]));
    case CXWeightingDLH: return enquire.set_weighting_scheme(Xapian::DLHWeight());
    case CXWeightingDPH: return enquire.set_weighting_scheme(Xapian::DPHWeight());
    default: throw Xapian::InvalidArgumentError("No such weighting scheme");
  }
}

}  // namespace

void shim::set_weighting(Xapian::Enquire &enquire, const CXSearch &search) {
  const double *p = search.parameters;
  switch (search.weighting) {
    case CXWeightingBM25:
      return enquire.set_weighting_scheme(Xapian::BM25Weight(p[0], p[1], p[2], p[3], p[4]));
    case CXWeightingBM25Plus:
      return enquire.set_weighting_scheme(
          Xapian::BM25PlusWeight(p[0], p[1], p[2], p[3], p[4], p[5]));
    case CXWeightingBoolean: return enquire.set_weighting_scheme(Xapian::BoolWeight());
    case CXWeightingTfIdf:
      return enquire.set_weighting_scheme(
          Xapian::TfIdfWeight(text_in(search.normalizations)));
    case CXWeightingCoordinate: return enquire.set_weighting_scheme(Xapian::CoordWeight());
    case CXWeightingTraditional: return enquire.set_weighting_scheme(Xapian::TradWeight(p[0]));
    case CXWeightingLanguageModel:
      return enquire.set_weighting_scheme(Xapian::LMWeight(
          p[0], static_cast<Xapian::Weight::type_smoothing>(search.smoothing), p[1], p[2]));
    default: return set_divergence(enquire, search.weighting, p);
  }
}
