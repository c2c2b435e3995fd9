internal import CXapian

/// How matches are weighed against each other: Xapian's schemes, with its
/// default parameters. See Xapian's "Weighting Schemes" for the formulas.
public enum Weighting: Sendable, Hashable {
  /// The usual choice. `k1` tempers repetition, `b` (0 to 1) the length of the
  /// document, `k3` repetition in the query; `k2` and `minNormLength` guard
  /// very short documents.
  case bm25(
    k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5, minNormLength: Double = 0.5)
  /// BM25 with a floor `delta` for terms that are present, which is kinder to
  /// long documents.
  case bm25Plus(
    k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5, minNormLength: Double = 0.5,
    delta: Double = 1)
  /// No weights: matches come in the order of their ids.
  case boolean
  /// `normalizations` is three letters, such as `ntn`.
  case tfIdf(normalizations: String = "ntn")
  /// One point per term that matches.
  case coordinate
  /// The classic probabilistic scheme.
  case traditional(k: Double = 1)
  /// Divergence from randomness, without parameters.
  case dlh
  case dph
  /// Divergence from randomness; `c` normalises the length.
  case pl2(c: Double = 1)
  case pl2Plus(c: Double = 1, delta: Double = 0.8)
  case inL2(c: Double = 1)
  case ifB2(c: Double = 1)
  case ineB2(c: Double = 1)
  case bb2(c: Double = 1)
  /// A language model. A negative parameter is Xapian's own default.
  case languageModel(
    log: Double = 0, smoothing: Smoothing = .twoStage, first: Double = -1, second: Double = -1)

  /// How a language model treats words a document does not have.
  public enum Smoothing: Sendable, Hashable {
    case twoStage
    case dirichlet
    case absoluteDiscount
    case jelinekMercer
    case dirichletPlus
  }
}

extension Weighting {
  /// The scheme and its numbers in the order of Xapian's constructor.
  var parts: (scheme: CXWeighting, parameters: [Double]) {
    switch self {
    case .bm25(let k1, let k2, let k3, let b, let min):
      (CXWeightingBM25, [k1, k2, k3, b, min])
    case .bm25Plus(let k1, let k2, let k3, let b, let min, let delta):
      (CXWeightingBM25Plus, [k1, k2, k3, b, min, delta])
    case .boolean: (CXWeightingBoolean, [])
    case .tfIdf: (CXWeightingTfIdf, [])
    case .coordinate: (CXWeightingCoordinate, [])
    case .traditional(let k): (CXWeightingTraditional, [k])
    case .dlh: (CXWeightingDLH, [])
    case .dph: (CXWeightingDPH, [])
    case .pl2(let c): (CXWeightingPL2, [c])
    case .pl2Plus(let c, let delta): (CXWeightingPL2Plus, [c, delta])
    case .inL2(let c): (CXWeightingInL2, [c])
    case .ifB2(let c): (CXWeightingIfB2, [c])
    case .ineB2(let c): (CXWeightingIneB2, [c])
    case .bb2(let c): (CXWeightingBB2, [c])
    case .languageModel(let log, _, let first, let second):
      (CXWeightingLanguageModel, [log, first, second])
    }
  }

  var normalizations: String {
    if case .tfIdf(let letters) = self { letters } else { "" }
  }

  var smoothing: Int32 {
    guard case .languageModel(_, let smoothing, _, _) = self else { return 0 }
    return switch smoothing {
    case .twoStage: cx_smoothing_two_stage
    case .dirichlet: cx_smoothing_dirichlet
    case .absoluteDiscount: cx_smoothing_absolute_discount
    case .jelinekMercer: cx_smoothing_jelinek_mercer
    case .dirichletPlus: cx_smoothing_dirichlet_plus
    }
  }
}
