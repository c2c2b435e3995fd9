"""Every page and state that the tests open: a name, and where it is."""

REAL = {
    "front": "/",
    "hits": "/?q=hasjavvening",
    "filtered": "/?q=ungdom&kommune=baerum&slag=tiltak&alder=13-15&sortering=kommune",
    "second page": "/?q=ungdom&offset=10",
    "collecting": "/?q=rus&utvalg=lillestrom-2024%2F1.23",
    "exact": "/?q=hasjavvenning&exact=true",
    "no hits": "/?q=hasjavvenning&kommune=nordre-land",
    "everything": "/?slag=tiltak",
    "tiltak": "/tiltak/lillestrom-2024/1.23",
    "tiltak with repairs": "/tiltak/lillestrom-2024/1.23?vis=rettelser",
    "passage": "/avsnitt/nordre-land-2022/l122",
    "body": "/organ/baerum-2016/styrende.1",
    "plan": "/planer/baerum-2016",
    "plan with repairs": "/planer/lillestrom-2024?vis=rettelser",
    "tables": "/sammenlign",
    "maalgrupper": "/sammenlign/maalgrupper?egen=lillestrom",
    "organisering": "/sammenlign/organisering",
    "aktoerer": "/sammenlign/aktoerer",
    "innsatsomraader": "/sammenlign/innsatsomraader",
    "tiltakstyper": "/sammenlign/tiltakstyper?min-kommuner=2",
    "tiltak side by side": "/sammenlign/tiltak?tiltakstype=hasjavvenning&egen=baerum",
    "whose gaps": "/hull",
    "gaps": "/hull/nordre-land",
    "selection": "/utvalg?utvalg=lillestrom-2024%2F1.23&utvalg=baerum-2016%2F4.7",
    "empty selection": "/utvalg",
    "about": "/om",
}

FICTIONAL = {
    "front of others": "/",
    "hits of others": "/?q=ungdom",
    "tables of others": "/sammenlign/maalgrupper",
    "about others": "/om",
}

REVIEW = {
    "plans to review": "/gjennomgang",
    "review": "/gjennomgang/fjellvik-2023",
    "review just saved": "/gjennomgang/fjellvik-2023?lagret=tiltak/1.1",
    "review in nynorsk": "/gjennomgang/sundnes-2021?vis=rettelser",
    "form of a tiltak": "/gjennomgang/fjellvik-2023/tiltak/1.1",
    "form of a body": "/gjennomgang/fjellvik-2023/organisation/styrende.1",
    "form of what was not found": "/gjennomgang/fjellvik-2023/organisation/coordinator",
}

# Refused, with a page that says why: where, the status, and what it must say.
REFUSED = {
    "no such page": ("/finnes-ikke", 404, "Det er ingenting på denne adressen."),
    "no such tiltak": ("/tiltak/lillestrom-2024/9.99", 404, "Mente du"),
    "no such kommune": ("/?q=rus&kommune=baerumm", 400, "Bærum"),
    "no such table": ("/sammenlign/malgrupper", 404, "Målgrupper"),
    "no such age": ("/?q=rus&alder=ung", 400, "Skriv en alder"),
    "no such plan for gaps": ("/hull/baerumm", 404, "Bærum"),
}
