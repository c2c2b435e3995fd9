/// Fictional plans about bodies, ages and the plan itself, each laid out in a way of its own.
public enum BodyPlans {
  /// Nynorsk; bodies as running text, all frequencies in one place, a målgruppe that was changed.
  public static let storvik = """
    Handlingsplan for SLT i Storvik kommune 2022–2025

    1 Innleiing

    Storvik kommune har hatt SLT-koordinator sidan august 2014. Stillinga er på 60 prosent. Planen
    skildrar korleis kommunen og politiet arbeider saman for å førebyggje rus og kriminalitet.

    2 Målgruppe

    Planen rettar seg mot barn og unge i alderen 10–
    20 år og føresette deira. Målgruppa vart i 2021 utvida frå 13–18 år, fordi fleire yngre born vart
    meldte til politiet. For arbeid mot valdeleg ekstremisme gjeld inga aldersgrense.

    3 Organisering

    Styringsgruppa er samansett av ordførar, kommunedirektør, lensmann og kommunalsjef oppvekst.
    Ordføraren er leiar for gruppa og SLT-koordinatoren er sekretær.

    Koordineringsgruppa er sett saman av representantar frå skule, barnevern, NAV og psykisk helse og
    rus.

    Utførande nivå

    Arbeidsgruppene vert oppretta ved behov og vert leidde av den som eig saka.

    Møte

    Styringsgruppa har møte to gonger i halvåret, medan koordineringsgruppa møtest kvar sjette veke.
    SLT-koordinatoren deltek i regionalt SLT-nettverk, som møtest annankvar månad.

    4 Kunnskapsgrunnlag

    Ungdata vart gjennomført i 2021. Blant ungdom i alderen 13–16 år svarer 12 prosent at dei har
    prøvd hasj.

    5 Evaluering

    Planen skal evaluerast i 2024 av SLT-koordinator. Han må sjåast i samanheng med kommuneplanens
    samfunnsdel og Rusmiddelpolitisk handlingsplan 2020-2024.
    """

  /// Bokmål; bodies as a table, persons beside their roles, ages in many traps.
  public static let holmstad = """
    HOLMSTAD KOMMUNE

    Temaplan
    Forebygging av rus og kriminalitet
    2023-2026

    Målgruppe: Barn og unge 0 - 18 år, med særlig fokus på ungdom 13-16 år.

    Organisering av SLT

    Nivå | ikke en rad

    | Nivå | Medlemmer | Møter | Leder |
    | --- | --- | --- | --- |
    | Politiråd (styrende nivå) | Ordfører, politistasjonssjef, kommunedirektør | minimum fire møter per år | Ordfører |
    | Koordineringsgruppe | NAV, Kultur og fritid, barnevern | én gang i måneden | SLT-koordinator |

    Kommunalsjef 0–24 har det daglige ansvaret. Fengsel inntil 3 år kan idømmes. I løpet av 5-10 år har
    antallet vokst med 10-15 %. Skolen har 8.-10. trinn og er åpen kl. 12-18. Ring 22 05 10 18.

    Revidering

    Kommunen har to SLT-koordinatorer i 100 % stilling hver.
    """

  /// Bokmål; members as bullets with names, a table of contents, levels by number.
  public static let nesset = """
    SLT-handlingsprogram for Nesset kommune 2019/2021

    Innhold

    Styringsgruppe ........ 3
    Koordineringsgruppe ... 4

    Arbeidet i Nesset kommune er for ungdom. Planen er for ungdom i skolealder og deres familier.

    Nivå 1: Styringsgruppe

    Deltakere:

    • Kari Nordmann, ordfører (leder)
    • Kommunedirektør Per Ås
    • Nesset lensmannskontor v/ Ola Hansen, lensmann
    • Anne B Dahl rep rådmannen
    • Grete Holm

    Oppgaver:

    • Vedta handlingsprogrammet.
    • Beslutte bruk av midler ut over 50 000 kroner.

    Møtehyppighet: tre ganger årlig

    Nivå 2: Koordineringsgruppe

    Gruppa består av:
    • Røde Kors
    • Psykisk helse og rus
    • Rektor Nesset skole

    Gruppa ledes av SLT-koordinator og møtes hvert kvartal.

    Styrende dokumenter

    Arbeidet er forankret i følgende planer:

    • Oppvekstplan 2018-2022
    • Handlingsplan mot vold i nære relasjoner
    """

  /// A plan that describes no bodies at all, only what is done.
  public static let lia = """
    Strategi mot rus 2020

    Barn og unge skal ha det trygt. Alle skoler har tverrfaglige team bestående av rektor,
    sosiallærer og helsesykepleier. Politirådet har tatt planen til etterretning.
    """

  /// Bokmål; headings in capitals right above their text, members in sentences about «gruppen».
  public static let bjorkedal = """
    SLT-plan 2021–2024
    Bjørkedal kommune

    INNLEDNING
    SLT er en modell for samordning. SLT-arbeidet i Bjørkedal har sin forankring i formannskapet. Kommunen fikk
    sin første SLT-koordinator i 2009. Stillingen er i dag en 50 % stilling.

    MÅLGRUPPE
    SLT skal forebygge rus og kriminalitet blant barn og unge i alderen 12–18 år, og deres foresatte. Hovedvekten
    ligger på ungdom 13-16 år. Ungdom over 18 år følges opp av NAV.

    ORGANISERING
    SLT-modellen er organisert på tre nivåer:
    • Styringsgruppe
    • Koordineringsgruppe
    • Arbeidsgrupper

    Politirådet er styringsgruppe for SLT i Bjørkedal. Politirådet ledes av ordfører og møtes to ganger i året.
    Faste medlemmer er ordfører, varaordfører, kommunedirektør, lensmann og SLT-koordinator.

    Koordineringsgruppen består av enhetslederne for skole, barnehage, barnevern, helse og omsorg samt leder for
    kultur og fritid. Gruppen møtes hver måned. SLT-koordinator leder gruppen.

    Arbeidsgrupper opprettes ved behov.

    EVALUERING
    Planen rulleres hvert fjerde år. Tiltakene evalueres årlig av koordineringsgruppen.
    Ungdata-undersøkelsen ble sist gjennomført i 2019 og skal gjennomføres igjen i 2022.
    """

  /// Nynorsk; numbered headings without gaps, a body named after its level.
  public static let fjordheim = """
    Tiltaksplan for førebyggjande arbeid
    Fjordheim kommune 2020 - 2023

    1. Bakgrunn
    Fjordheim kommune har tilsett SLT-koordinator i 100 % stilling frå 1. august 2018. Målgruppa for arbeidet er alle
    born og unge frå 0 til og med 23 år. Føresette er ein viktig del av målgruppa.

    2. Organisering av arbeidet
    2.1 Det styrande nivået - Politirådet
    Politirådet har møte fire gonger i året. Ordføraren leier møta. I Politirådet sit ordførar, rådmann, kommunalsjef
    helse og velferd og lensmann.
    Mandat:
    - Fastsetje overordna mål
    - Prioritere ressursar
    2.2 Det koordinerande nivået - Tverrfagleg forum
    Deltakarar: leiar barnevern, leiar helsestasjon, rektor ved ungdomsskulen, politikontakt.
    Møte: kvar sjette veke.
    Sekretær: SLT-koordinator
    2.3 Det utførande nivået
    Dei som arbeider direkte med born og unge: skular, barnehagar, ungdomsklubb og utekontakt.

    3. Samarbeid
    SLT-nettverket i fylket
    SLT-koordinator møter i nettverket to gonger i året.
    """

  /// Bokmål; each body a paragraph of its own that begins with its name and a colon.
  public static let elvestad = """
    Handlingsplan mot rus og kriminalitet for Elvestad kommune
    Vedtatt i kommunestyret 12.12.2022
    Planperiode: 2023-2027

    Planen gjelder for barn og unge fra fødsel til fylte 24 år.

    SLT-organisering

    Styringsgruppe: Kommunedirektør (leder), politistasjonssjef, kommunalsjef oppvekst. Møtes minst to ganger årlig.

    Arbeidsutvalg: SLT-koordinator, politikontakt og ungdomskontakt. Møtes annenhver uke.

    Ungdomsteam: Skole, helsesykepleier, barnevern, NAV, PPT, fritid. Møtes en gang i måneden.

    Målgruppen er ikke avgrenset oppad når det gjelder radikalisering: her gjelder planen uavhengig av alder.
    """
}
