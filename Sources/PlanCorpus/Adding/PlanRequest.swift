/// What a person says of a plan that is to be added; what is not said is read in the plan.
package struct PlanRequest: Sendable {
  package var kommune: String?
  package var kommunenummer: String?
  package var period: Period?
  package var id: String?
  /// Knows the number of a kommune by its name.
  package var register: Kommuneregister?

  package init(
    kommune: String? = nil, kommunenummer: String? = nil, period: Period? = nil, id: String? = nil,
    register: Kommuneregister? = nil
  ) {
    self.kommune = kommune
    self.kommunenummer = kommunenummer
    self.period = period
    self.id = id
    self.register = register
  }
}
