import PlanCorpus
let corpus = try Corpus.open(at: "Corpus")
for e in corpus.entries {
  let p = PlanReading.read(e)
  let f = p.facts
  print("==", f.plan.id ?? "", f.målgruppe.min ?? -1, f.målgruppe.max ?? -1, f.målgruppe.evidence?.firstLine ?? 0)
  for a in f.innsatsområder { print("  A", a.number, a.title, a.evidence.firstLine, a.evidence.lastLine) }
  for t in f.tiltakene { print("  T", t.id, "|", t.title, "|", t.ansvar, t.evidence.firstLine, t.evidence.lastLine, t.ageRanges.map(\.label), t.isNew ? "NY" : "") }
  for o in f.organisasjon.levels { print("  O", o.level, o.name, o.members, o.meetingFrequency ?? "-", o.meetingsPerYear ?? 0, o.evidence.firstLine, o.evidence.lastLine) }
  for s in f.målgruppe.statements { print("  S", s.scope, s.ages.label, s.evidence.firstLine, s.text.prefix(80)) }
  if CommandLine.arguments.count > 1 { for s in p.passages { print("  P", s.id, s.headings, s.text.count, s.text.prefix(100)) } }
}
