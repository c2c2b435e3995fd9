/// Two plans of kommuner that do not exist, written for these tests: sound text to damage.
enum FictionalPlans {
  static let bokmaal = """
    Handlingsplan for forebyggende arbeid i Storvik kommune 2023–2026

    Innledning
    Storvik kommune ligger ved fjorden og har omtrent 8 400 innbyggere. Planen er
    laget av SLT-koordinator sammen med skolene, politiet og helsetjenesten. Den
    gjelder for fire år og skal vurderes på nytt hver høst.
    Vi ønsker at alle barn og unge skal få en trygg oppvekst, og at de voksne rundt
    dem vet hva de kan gjøre når noe er galt. Ingen tjeneste klarer dette alene.
    Derfor må vi både dele kunnskap og møtes før problemene blir store.

    Hvorfor en plan?
    Ungdata fra 2022 viser at de fleste har det bra. Likevel sier flere enn før at de
    føler seg ensomme, og at de ikke har noen å snakke med. På ungdomsskolen har åtte
    prosent prøvd å røyke hasj, og nesten like mange har blitt utsatt for mobbing på
    nett. Foreldre ber om råd, og lærerne våre etterspør mer støtte.
    Politiet melder om få alvorlige saker. Hærverk og råkjøring med moped går igjen
    om våren, særlig ved båthavna og på parkeringsplassen bak butikken.

    Målgruppe
    Målgruppen er barn og unge i alderen 11–22 år og deres foresatte. Tiltak mot vold
    i nære relasjoner gjelder uavhengig av alder.

    Mål for perioden
    • Færre unge skal oppleve mobbing og utenforskap.
    • Flere skal kjenne til hjelpetilbudene og vite hvor de skal henvende seg.
    • Kommunen og politiet skal gripe inn tidlig og følge opp over tid.
    • Foreldre skal få veiledning når de trenger det, også på kveldstid.

    Organisering
    Politirådet er styringsgruppe og møtes to ganger i året. Ordføreren leder møtene.
    Koordineringsgruppen består av enhetsledere fra skole, barnevern, helsestasjon og
    kultur, og har møte hver sjette uke. På utførende nivå finnes det tre fagteam,
    ett for hver skolekrets. SLT-koordinator forbereder sakene og skriver referat.
    Ved bekymring for en gruppe ungdommer kan koordinator kalle inn til et møte på
    kort varsel. Da bør rektor, helsesykepleier og politikontakt være med.

    Tiltak 1: Åpen ungdomsklubb
    Klubben på gamle Storvik skole er åpen tirsdag, torsdag og lørdag. Her kan unge
    spille, lage mat, øve i bandrom eller bare være sammen. To miljøarbeidere er til
    stede hele kvelden. Klubben har som mål å nå dem som ikke går på organisert idrett.
    Ansvar: Kultur og fritid
    Telefon: 400 00 112
    Nett: www.storvik.example.no/ungdomsklubb

    Tiltak 2: Foreldremøter på åttende trinn
    Skolen inviterer til to møter i løpet av skoleåret. På det første møtet forteller
    politiet om rus og lovbrudd, på det andre snakker vi om grenser, søvn og sosiale
    medier. Foreldrene får selv lage felles regler for klassen.
    Ansvar: Rektor og FAU

    Tiltak 3: Samtaler etter første lovbrudd
    Unge under 18 år som har gjort noe straffbart, får tilbud om en samtale sammen med
    foreldrene. Målet er å finne ut hva som ligger bak, og å gjøre veien tilbake kort.
    Ved behov lages det en avtale om oppfølging som varer et halvt år.
    Ansvar: Forebyggende politi og barnevernstjenesten

    Tiltak 4: Hasjavvenning
    Helsesykepleier og ruskonsulent gir et gratis kurs på åtte uker. Tilbudet er for
    dem som ønsker å slutte, og for dem som er usikre. Deltakerne møter de samme to
    voksne hver gang. De som faller fra, blir kontaktet på nytt innen en uke.

    Tiltak 5: Trygge kvelder
    Natteravnene går i sentrum og ved båthavna fredag og lørdag fra mai til september.
    Kommunen betaler for kaffe og refleksvester. Ungdomsrådet har foreslått at også
    russen skal ha egne vakter, og dette skal prøves ut våren 2024.

    Tiltak 6: Ingen utenfor
    Skolene kartlegger fravær hver måned. Elever med mer enn ti prosent fravær får et
    møte med kontaktlærer og foresatte innen to uker. Oppfølgingstjenesten tar over
    når eleven er ferdig med grunnskolen. Erfaringen er at tidlig kontakt hjelper mest.

    Evaluering
    Planen legges fram for kommunestyret hvert år i november. Rapporten skal vise hva
    som er gjort, hva det har kostet, og hva de unge selv mener. Tallene hentes fra
    skolene, fra politiet og fra Ungdata. Ny plan skal være vedtatt før utgangen av 2026.
    """.lines

  static let nynorsk = """
    Plan for førebygging blant barn og unge i Fjellsund kommune 2022–2025

    Innleiing
    Fjellsund er ein liten kommune mellom fjord og fjell, med to grendeskular og ein
    ungdomsskule. Planen er skriven av SLT-koordinatoren saman med skulane, lensmannen
    og helsestasjonen. Han skal gjelde i fire år og bli vurdert kvar haust.
    Vi vil at alle born og unge skal få vekse opp i trygge miljø, og at dei vaksne
    kring dei veit kva dei kan gjere når noko er gale. Difor må vi både dele det vi
    veit, og møtast før vanskane blir store.

    Kvifor ein plan?
    Dei fleste unge i kommunen har det godt. Likevel seier fleire enn før at dei
    kjenner seg åleine, og at dei ikkje har nokon å snakke med. På ungdomsskulen har
    sju av hundre prøvd hasj, og nesten like mange har opplevd mobbing på nett.
    Foreldre bed om råd, og lærarane våre ønskjer meir støtte.
    Politiet melder om få alvorlege saker. Hærverk og råkøyring går att om våren,
    særleg ved kaia og på plassen bak butikken.

    Målgruppe
    Målgruppa er born og unge frå 12 til 24 år og foreldra deira. Tiltak mot vald i
    nære relasjonar gjeld for alle, same kor gamle dei er.

    Mål for perioden
    • Færre unge skal oppleve mobbing og utanforskap.
    • Fleire skal kjenne til hjelpetilboda og vite kvar dei skal vende seg.
    • Kommunen og politiet skal gripe inn tidleg og følgje opp over tid.
    • Foreldre skal få rettleiing når dei treng det, også om kvelden.

    Organisering
    Politirådet er styringsgruppe og har møte to gonger i året. Ordføraren leier
    møta. Koordineringsgruppa er sett saman av leiarar frå skule, barnevern, helse og
    kultur, og møtest kvar sjette veke. På utførande nivå finst det to fagteam, eitt
    for kvar skulekrins. Koordinatoren førebur sakene og skriv referat.
    Når nokon er uroa for ei gruppe ungdomar, kan koordinatoren kalle inn til møte på
    kort varsel. Då bør rektor, helsesjukepleiar og politikontakt vere med.

    Tiltak 1: Open ungdomsklubb
    Klubben i gamle Fjellsund skule er open tysdag, torsdag og laurdag. Her kan dei
    unge spele, lage mat, øve i bandrom eller berre vere saman. To miljøarbeidarar er
    til stades heile kvelden. Målet er å nå dei som ikkje går på organisert idrett.
    Ansvar: Kultur og fritid
    Telefon: 400 00 113

    Tiltak 2: Foreldremøte på åttande steget
    Skulen kallar inn til to møte i løpet av skuleåret. På det første fortel politiet
    om rus og lovbrot, på det andre snakkar vi om grenser, søvn og sosiale medium.
    Foreldra får sjølve lage felles reglar for klassen.
    Ansvar: Rektor og FAU

    Tiltak 3: Samtale etter første lovbrot
    Unge under 18 år som har gjort noko straffbart, får tilbod om ein samtale saman
    med foreldra. Målet er å finne ut kva som ligg bak, og å gjere vegen attende kort.
    Når det trengst, blir det laga ein avtale om oppfølging som varer eit halvt år.
    Ansvar: Førebyggjande politi og barnevernet

    Tiltak 4: Hasjavvenjing
    Helsesjukepleiaren og ruskonsulenten held eit gratis kurs på åtte veker. Tilbodet
    er for dei som ønskjer å slutte, og for dei som er usikre. Deltakarane møter dei
    same to vaksne kvar gong. Dei som fell ifrå, blir kontakta på nytt innan ei veke.

    Tiltak 5: Trygge kveldar
    Natteramnane går i sentrum og ved kaia fredag og laurdag frå mai til september.
    Kommunen betaler for kaffi og refleksvestar. Ungdomsrådet har gjort framlegg om at
    også russen skal ha eigne vakter, og dette skal prøvast ut våren 2024.

    Tiltak 6: Ingen utanfor
    Skulane kartlegg fråvær kvar månad. Elevar med meir enn ti prosent fråvær får eit
    møte med kontaktlærar og foreldre innan to veker. Oppfølgingstenesta tek over når
    eleven er ferdig med grunnskulen. Røynsla er at tidleg kontakt hjelper mest.

    Evaluering
    Planen blir lagd fram for kommunestyret kvart år i november. Rapporten skal vise kva
    som er gjort, kva det har kosta, og kva dei unge sjølve meiner. Tala kjem frå
    skulane, frå politiet og frå Ungdata. Ny plan skal vere vedteken før utgangen av 2025.
    """.lines
}

extension String {
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
