internal import PlanIndex

extension KommuneRelative {
  /// What to say to somebody who asked by this name.
  var note: String {
    let heirs = NorwegianText.list(heirs)
    if isRenaming { return "\(heirs) het \(former) til og med \(year - 1)." }
    return self.heirs.count == 1
      ? "\(former) ble en del av \(heirs) i \(year)."
      : "\(former) ble delt mellom \(heirs) i \(year)."
  }
}
