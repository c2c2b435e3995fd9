internal import PlanExport

/// The templates of the pages, read once; carried in the program itself.
enum PageTemplates {
  static let read = Result<Templates, ExportError> { () throws(ExportError) in
    try Templates(sources)
  }

  private static let sources: [String: String] = [
    "about": PackageResources.about_mustache, "agechart": PackageResources.agechart_mustache,
    "choice": PackageResources.choice_mustache, "compare": PackageResources.compare_mustache,
    "corrections": PackageResources.corrections_mustache,
    "document": PackageResources.document_mustache,
    "download": PackageResources.download_mustache, "error": PackageResources.error_mustache,
    "facts": PackageResources.facts_mustache, "factvalue": PackageResources.factvalue_mustache,
    "filters": PackageResources.filters_mustache, "front": PackageResources.front_mustache,
    "gapchoice": PackageResources.gapchoice_mustache, "hidden": PackageResources.hidden_mustache,
    "layout": PackageResources.layout_mustache,
    "organisation": PackageResources.organisation_mustache,
    "pages": PackageResources.pages_mustache, "plan": PackageResources.plan_mustache,
    "results": PackageResources.results_mustache, "review": PackageResources.review_mustache,
    "reviewfield": PackageResources.reviewfield_mustache,
    "reviewform": PackageResources.reviewform_mustache,
    "reviewlines": PackageResources.reviewlines_mustache,
    "reviews": PackageResources.reviews_mustache,
    "reviewtrouble": PackageResources.reviewtrouble_mustache,
    "search": PackageResources.search_mustache,
    "selection": PackageResources.selection_mustache, "source": PackageResources.source_mustache,
    "table": PackageResources.table_mustache, "tables": PackageResources.tables_mustache,
    "trail": PackageResources.trail_mustache, "value": PackageResources.value_mustache,
  ].mapValues { String(decoding: $0, as: UTF8.self) }
}
