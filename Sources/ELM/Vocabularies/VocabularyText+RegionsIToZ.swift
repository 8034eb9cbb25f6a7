// Regions of the Nomenclature of Territorial Units for Statistics (NUTS), state of 2023 (ELM 3.1), with the names that the
// list gives them, which are those of the region itself.
extension VocabularyText {
  /// `CODE name`; country by country.
  static let regionsIToZ = """
    IE Éire/Ireland; IE0 Ireland; IE04 Northern and Western; IE041 Border; IE042 West; IE05 Southern; IE051 Mid-West
    IE052 South-East; IE053 South-West; IE06 Eastern and Midland; IE061 Dublin; IE062 Mid-East; IE063 Midland
    IEZ Extra-Regio NUTS 1; IEZZ Extra-Regio NUTS 2; IEZZZ Extra-Regio NUTS 3; IS Ísland; IS0 Ísland; IS00 Ísland
    IS001 Höfuðborgarsvæði; IS002 Landsbyggð; ISZ Extra-Regio NUTS 1; ISZZ Extra-Regio NUTS 2
    ISZZZ Extra-Regio NUTS 3; IT Italia; ITC Nord-Ovest; ITC1 Piemonte; ITC11 Torino; ITC12 Vercelli; ITC13 Biella
    ITC14 Verbano-Cusio-Ossola; ITC15 Novara; ITC16 Cuneo; ITC17 Asti; ITC18 Alessandria
    ITC2 Valle d’Aosta/Vallée d’Aoste; ITC20 Valle d’Aosta/Vallée d’Aoste; ITC3 Liguria; ITC31 Imperia; ITC32 Savona
    ITC33 Genova; ITC34 La Spezia; ITC4 Lombardia; ITC41 Varese; ITC42 Como; ITC43 Lecco; ITC44 Sondrio; ITC46 Bergamo
    ITC47 Brescia; ITC48 Pavia; ITC49 Lodi; ITC4A Cremona; ITC4B Mantova; ITC4C Milano; ITC4D Monza e della Brianza
    ITF Sud; ITF1 Abruzzo; ITF11 L’Aquila; ITF12 Teramo; ITF13 Pescara; ITF14 Chieti; ITF2 Molise; ITF21 Isernia
    ITF22 Campobasso; ITF3 Campania; ITF31 Caserta; ITF32 Benevento; ITF33 Napoli; ITF34 Avellino; ITF35 Salerno
    ITF4 Puglia; ITF43 Taranto; ITF44 Brindisi; ITF45 Lecce; ITF46 Foggia; ITF47 Bari; ITF48 Barletta-Andria-Trani
    ITF5 Basilicata; ITF51 Potenza; ITF52 Matera; ITF6 Calabria; ITF61 Cosenza; ITF62 Crotone; ITF63 Catanzaro
    ITF64 Vibo Valentia; ITF65 Reggio di Calabria; ITG Isole; ITG1 Sicilia; ITG11 Trapani; ITG12 Palermo
    ITG13 Messina; ITG14 Agrigento; ITG15 Caltanissetta; ITG16 Enna; ITG17 Catania; ITG18 Ragusa; ITG19 Siracusa
    ITG2 Sardegna; ITG25 Sassari; ITG26 Nuoro; ITG27 Cagliari; ITG28 Oristano; ITG29 Olbia-Tempio; ITG2A Ogliastra
    ITG2B Medio Campidano; ITG2C Carbonia-Iglesias; ITG2D Sassari; ITG2E Nuoro; ITG2F Cagliari; ITG2G Oristano
    ITG2H Sud Sardegna; ITH Nord-Est; ITH1 Provincia Autonoma di Bolzano/Bozen; ITH10 Bolzano-Bozen
    ITH2 Provincia Autonoma di Trento; ITH20 Trento; ITH3 Veneto; ITH31 Verona; ITH32 Vicenza; ITH33 Belluno
    ITH34 Treviso; ITH35 Venezia; ITH36 Padova; ITH37 Rovigo; ITH4 Friuli-Venezia Giulia; ITH41 Pordenone; ITH42 Udine
    ITH43 Gorizia; ITH44 Trieste; ITH5 Emilia-Romagna; ITH51 Piacenza; ITH52 Parma; ITH53 Reggio nell’Emilia
    ITH54 Modena; ITH55 Bologna; ITH56 Ferrara; ITH57 Ravenna; ITH58 Forlì-Cesena; ITH59 Rimini; ITI Centro (IT)
    ITI1 Toscana; ITI11 Massa-Carrara; ITI12 Lucca; ITI13 Pistoia; ITI14 Firenze; ITI15 Prato; ITI16 Livorno
    ITI17 Pisa; ITI18 Arezzo; ITI19 Siena; ITI1A Grosseto; ITI2 Umbria; ITI21 Perugia; ITI22 Terni; ITI3 Marche
    ITI31 Pesaro e Urbino; ITI32 Ancona; ITI33 Macerata; ITI34 Ascoli Piceno; ITI35 Fermo; ITI4 Lazio; ITI41 Viterbo
    ITI42 Rieti; ITI43 Roma; ITI44 Latina; ITI45 Frosinone; ITZ Extra-Regio NUTS 1; ITZZ Extra-Regio NUTS 2
    ITZZZ Extra-Regio NUTS 3; LI Liechtenstein; LI0 Liechtenstein; LI00 Liechtenstein; LI000 Liechtenstein
    LIZ Extra-Regio NUTS 1; LIZZ Extra-Regio NUTS 2; LIZZZ Extra-Regio NUTS 3; LT Lietuva; LT0 Lietuva
    LT01 Sostinės regionas; LT011 Vilniaus apskritis; LT02 Vidurio ir vakarų Lietuvos regionas
    LT021 Alytaus apskritis; LT022 Kauno apskritis; LT023 Klaipėdos apskritis; LT024 Marijampolės apskritis
    LT025 Panevėžio apskritis; LT026 Šiaulių apskritis; LT027 Tauragės apskritis; LT028 Telšių apskritis
    LT029 Utenos apskritis; LTZ Extra-Regio NUTS 1; LTZZ Extra-Regio NUTS 2; LTZZZ Extra-Regio NUTS 3; LU Luxembourg
    LU0 Luxembourg; LU00 Luxembourg; LU000 Luxembourg; LUZ Extra-Regio NUTS 1; LUZZ Extra-Regio NUTS 2
    LUZZZ Extra-Regio NUTS 3; LV Latvija; LV0 Latvija; LV00 Latvija; LV003 Kurzeme; LV005 Latgale; LV006 Rīga
    LV007 Pierīga; LV008 Vidzeme; LV009 Zemgale; LVZ Extra-Regio NUTS 1; LVZZ Extra-Regio NUTS 2
    LVZZZ Extra-Regio NUTS 3; ME Црна Гора; ME0 Црна Гора; ME00 Црна Гора; ME000 Црна Гора; MEZ Extra-Regio NUTS 1
    MEZZ Extra-Regio NUTS 2; MEZZZ Extra-Regio NUTS 3; MK Северна Македонија; MK0 Северна Македонија
    MK00 Северна Македонија; MK001 Вардарски; MK002 Источен; MK003 Југозападен; MK004 Југоисточен; MK005 Пелагониски
    MK006 Полошки; MK007 Североисточен; MK008 Скопски; MKZ Extra-Regio NUTS 1; MKZZ Extra-Regio NUTS 2
    MKZZZ Extra-Regio NUTS 3; MT Malta; MT0 Malta; MT00 Malta; MT001 Malta; MT002 Gozo and Comino / Għawdex u Kemmuna
    MTZ Extra-Regio NUTS 1; MTZZ Extra-Regio NUTS 2; MTZZZ Extra-Regio NUTS 3; NL Nederland; NL1 Noord-Nederland
    NL11 Groningen; NL111 Oost-Groningen; NL112 Delfzijl en omgeving; NL113 Overig Groningen; NL12 Friesland (NL)
    NL124 Noord-Friesland; NL125 Zuidwest-Friesland; NL126 Zuidoost-Friesland; NL13 Drenthe; NL131 Noord-Drenthe
    NL132 Zuidoost-Drenthe; NL133 Zuidwest-Drenthe; NL2 Oost-Nederland; NL21 Overijssel; NL211 Noord-Overijssel
    NL212 Zuidwest-Overijssel; NL213 Twente; NL22 Gelderland; NL221 Veluwe; NL224 Zuidwest-Gelderland
    NL225 Achterhoek; NL226 Arnhem/Nijmegen; NL23 Flevoland; NL230 Flevoland; NL3 West-Nederland; NL31 Utrecht
    NL310 Utrecht; NL32 Noord-Holland; NL321 Kop van Noord-Holland; NL323 IJmond; NL324 Agglomeratie Haarlem
    NL325 Zaanstreek; NL327 Het Gooi en Vechtstreek; NL328 Alkmaar en omgeving; NL329 Groot-Amsterdam
    NL33 Zuid-Holland; NL332 Agglomeratie ’s-Gravenhage; NL333 Delft en Westland
    NL337 Agglomeratie Leiden en Bollenstreek; NL33A Zuidoost-Zuid-Holland; NL33B Oost-Zuid-Holland
    NL33C Groot-Rijnmond; NL34 Zeeland; NL341 Zeeuwsch-Vlaanderen; NL342 Overig Zeeland; NL4 Zuid-Nederland
    NL41 Noord-Brabant; NL411 West-Noord-Brabant; NL412 Midden-Noord-Brabant; NL413 Noordoost-Noord-Brabant
    NL414 Zuidoost-Noord-Brabant; NL42 Limburg (NL); NL421 Noord-Limburg; NL422 Midden-Limburg; NL423 Zuid-Limburg
    NLZ Extra-Regio NUTS 1; NLZZ Extra-Regio NUTS 2; NLZZZ Extra-Regio NUTS 3; NO Norge; NO0 Norge; NO02 Innlandet
    NO020 Innlandet; NO06 Trøndelag; NO060 Trøndelag; NO07 Nord-Norge; NO071 Nordland; NO074 Troms og Finnmark
    NO08 Oslo og Viken; NO081 Oslo; NO082 Viken; NO09 Agder og Sør-Østlandet; NO091 Vestfold og Telemark; NO092 Agder
    NO0A Vestlandet; NO0A1 Rogaland; NO0A2 Vestland; NO0A3 Møre og Romsdal; NO0B Svalbard og Jan Mayen
    NO0B1 Jan Mayen; NO0B2 Svalbard; NOZ Extra-Regio NUTS 1; NOZZ Extra-Regio NUTS 2; NOZZZ Extra-Regio NUTS 3
    PL Polska; PL2 Makroregion południowy; PL21 Małopolskie; PL213 Miasto Kraków; PL214 Krakowski; PL217 Tarnowski
    PL218 Nowosądecki; PL219 Nowotarski; PL21A Oświęcimski; PL22 Śląskie; PL224 Częstochowski; PL225 Bielski
    PL227 Rybnicki; PL228 Bytomski; PL229 Gliwicki; PL22A Katowicki; PL22B Sosnowiecki; PL22C Tyski
    PL4 Makroregion północno-zachodni; PL41 Wielkopolskie; PL411 Pilski; PL414 Koniński; PL415 Miasto Poznań
    PL416 Kaliski; PL417 Leszczyński; PL418 Poznański; PL42 Zachodniopomorskie; PL424 Miasto Szczecin
    PL426 Koszaliński; PL427 Szczecinecko-pyrzycki; PL428 Szczeciński; PL43 Lubuskie; PL431 Gorzowski
    PL432 Zielonogórski; PL5 Makroregion południowo-zachodni; PL51 Dolnośląskie; PL514 Miasto Wrocław
    PL515 Jeleniogórski; PL516 Legnicko-Głogowski; PL517 Wałbrzyski; PL518 Wrocławski; PL52 Opolskie; PL523 Nyski
    PL524 Opolski; PL6 Makroregion północny; PL61 Kujawsko-Pomorskie; PL613 Bydgosko-Toruński; PL616 Grudziądzki
    PL617 Inowrocławski; PL618 Świecki; PL619 Włocławski; PL62 Warmińsko-Mazurskie; PL621 Elbląski; PL622 Olsztyński
    PL623 Ełcki; PL63 Pomorskie; PL633 Trójmiejski; PL634 Gdański; PL636 Słupski; PL637 Chojnicki; PL638 Starogardzki
    PL7 Makroregion centralny; PL71 Łódzkie; PL711 Miasto Łódź; PL712 Łódzki; PL713 Piotrkowski; PL714 Sieradzki
    PL715 Skierniewicki; PL72 Świętokrzyskie; PL721 Kielecki; PL722 Sandomiersko-jędrzejowski
    PL8 Makroregion wschodni; PL81 Lubelskie; PL811 Bialski; PL812 Chełmsko-zamojski; PL814 Lubelski; PL815 Puławski
    PL82 Podkarpackie; PL821 Krośnieński; PL822 Przemyski; PL823 Rzeszowski; PL824 Tarnobrzeski; PL84 Podlaskie
    PL841 Białostocki; PL842 Łomżyński; PL843 Suwalski; PL9 Makroregion województwo mazowieckie
    PL91 Warszawski stołeczny; PL911 Miasto Warszawa; PL912 Warszawski wschodni; PL913 Warszawski zachodni
    PL92 Mazowiecki regionalny; PL921 Radomski; PL922 Ciechanowski; PL923 Płocki; PL924 Ostrołęcki; PL925 Siedlecki
    PL926 Żyrardowski; PLZ Extra-Regio NUTS 1; PLZZ Extra-Regio NUTS 2; PLZZZ Extra-Regio NUTS 3; PT Portugal
    PT1 Continente; PT11 Norte; PT111 Alto Minho; PT112 Cávado; PT119 Ave; PT11A Área Metropolitana do Porto
    PT11B Alto Tâmega; PT11C Tâmega e Sousa; PT11D Douro; PT11E Terras de Trás-os-Montes; PT15 Algarve; PT150 Algarve
    PT16 Centro (PT); PT16B Oeste; PT16D Região de Aveiro; PT16E Região de Coimbra; PT16F Região de Leiria
    PT16G Viseu Dão Lafões; PT16H Beira Baixa; PT16I Médio Tejo; PT16J Beiras e Serra da Estrela
    PT17 Área Metropolitana de Lisboa; PT170 Área Metropolitana de Lisboa; PT18 Alentejo; PT181 Alentejo Litoral
    PT184 Baixo Alentejo; PT185 Lezíria do Tejo; PT186 Alto Alentejo; PT187 Alentejo Central
    PT2 Região Autónoma dos Açores; PT20 Região Autónoma dos Açores; PT200 Região Autónoma dos Açores
    PT3 Região Autónoma da Madeira; PT30 Região Autónoma da Madeira; PT300 Região Autónoma da Madeira
    PTZ Extra-Regio NUTS 1; PTZZ Extra-Regio NUTS 2; PTZZZ Extra-Regio NUTS 3; RO România; RO1 Macroregiunea Unu
    RO11 Nord-Vest; RO111 Bihor; RO112 Bistriţa-Năsăud; RO113 Cluj; RO114 Maramureş; RO115 Satu Mare; RO116 Sălaj
    RO12 Centru; RO121 Alba; RO122 Braşov; RO123 Covasna; RO124 Harghita; RO125 Mureş; RO126 Sibiu
    RO2 Macroregiunea Doi; RO21 Nord-Est; RO211 Bacău; RO212 Botoşani; RO213 Iaşi; RO214 Neamţ; RO215 Suceava
    RO216 Vaslui; RO22 Sud-Est; RO221 Brăila; RO222 Buzău; RO223 Constanţa; RO224 Galaţi; RO225 Tulcea; RO226 Vrancea
    RO3 Macroregiunea Trei; RO31 Sud-Muntenia; RO311 Argeş; RO312 Călăraşi; RO313 Dâmboviţa; RO314 Giurgiu
    RO315 Ialomiţa; RO316 Prahova; RO317 Teleorman; RO32 Bucureşti-Ilfov; RO321 Bucureşti; RO322 Ilfov
    RO4 Macroregiunea Patru; RO41 Sud-Vest Oltenia; RO411 Dolj; RO412 Gorj; RO413 Mehedinţi; RO414 Olt; RO415 Vâlcea
    RO42 Vest; RO421 Arad; RO422 Caraş-Severin; RO423 Hunedoara; RO424 Timiş; ROZ Extra-Regio NUTS 1
    ROZZ Extra-Regio NUTS 2; ROZZZ Extra-Regio NUTS 3; RS Srbija/Сpбија; RS1 Србија - север; RS11 Београдски регион
    RS110 Београдска област; RS12 Регион Војводине; RS121 Западнобачка област; RS122 Јужнобанатска област
    RS123 Јужнобачка област; RS124 Севернобанатска област; RS125 Севернобачка област; RS126 Средњобанатска област
    RS127 Сремска област; RS2 Србија - југ; RS21 Регион Шумадије и Западне Србије; RS211 Златиборска област
    RS212 Колубарска област; RS213 Мачванска област; RS214 Моравичка област; RS215 Поморавска област
    RS216 Расинска област; RS217 Рашка област; RS218 Шумадијска област; RS22 Регион Јужне и Источне Србије
    RS221 Борска област; RS222 Браничевска област; RS223 Зајечарска област; RS224 Јабланичка област
    RS225 Нишавска област; RS226 Пиротска област; RS227 Подунавска област; RS228 Пчињска област; RS229 Топличка област
    RSZ Extra-Regio NUTS 1; RSZZ Extra-Regio NUTS 2; RSZZZ Extra-Regio NUTS 3; SE Sverige; SE1 Östra Sverige
    SE11 Stockholm; SE110 Stockholms län; SE12 Östra Mellansverige; SE121 Uppsala län; SE122 Södermanlands län
    SE123 Östergötlands län; SE124 Örebro län; SE125 Västmanlands län; SE2 Södra Sverige; SE21 Småland med öarna
    SE211 Jönköpings län; SE212 Kronobergs län; SE213 Kalmar län; SE214 Gotlands län; SE22 Sydsverige
    SE221 Blekinge län; SE224 Skåne län; SE23 Västsverige; SE231 Hallands län; SE232 Västra Götalands län
    SE3 Norra Sverige; SE31 Norra Mellansverige; SE311 Värmlands län; SE312 Dalarnas län; SE313 Gävleborgs län
    SE32 Mellersta Norrland; SE321 Västernorrlands län; SE322 Jämtlands län; SE33 Övre Norrland
    SE331 Västerbottens län; SE332 Norrbottens län; SEZ Extra-Regio NUTS 1; SEZZ Extra-Regio NUTS 2
    SEZZZ Extra-Regio NUTS 3; SI Slovenija; SI0 Slovenija; SI03 Vzhodna Slovenija; SI031 Pomurska; SI032 Podravska
    SI033 Koroška; SI034 Savinjska; SI035 Zasavska; SI036 Posavska; SI037 Jugovzhodna Slovenija
    SI038 Primorsko-notranjska; SI04 Zahodna Slovenija; SI041 Osrednjeslovenska; SI042 Gorenjska; SI043 Goriška
    SI044 Obalno-kraška; SIZ Extra-Regio NUTS 1; SIZZ Extra-Regio NUTS 2; SIZZZ Extra-Regio NUTS 3; SK Slovensko
    SK0 Slovensko; SK01 Bratislavský kraj; SK010 Bratislavský kraj; SK02 Západné Slovensko; SK021 Trnavský kraj
    SK022 Trenčiansky kraj; SK023 Nitriansky kraj; SK03 Stredné Slovensko; SK031 Žilinský kraj
    SK032 Banskobystrický kraj; SK04 Východné Slovensko; SK041 Prešovský kraj; SK042 Košický kraj
    SKZ Extra-Regio NUTS 1; SKZZ Extra-Regio NUTS 2; SKZZZ Extra-Regio NUTS 3; TR Türkiye; TR1 İstanbul; TR10 İstanbul
    TR100 İstanbul; TR2 Batı Marmara; TR21 Tekirdağ, Edirne, Kırklareli; TR211 Tekirdağ; TR212 Edirne
    TR213 Kırklareli; TR22 Balıkesir, Çanakkale; TR221 Balıkesir; TR222 Çanakkale; TR3 Ege; TR31 İzmir; TR310 İzmir
    TR32 Aydın, Denizli, Muğla; TR321 Aydın; TR322 Denizli; TR323 Muğla; TR33 Manisa, Afyonkarahisar, Kütahya, Uşak
    TR331 Manisa; TR332 Afyonkarahisar; TR333 Kütahya; TR334 Uşak; TR4 Doğu Marmara; TR41 Bursa, Eskişehir, Bilecik
    TR411 Bursa; TR412 Eskişehir; TR413 Bilecik; TR42 Kocaeli, Sakarya, Düzce, Bolu, Yalova; TR421 Kocaeli
    TR422 Sakarya; TR423 Düzce; TR424 Bolu; TR425 Yalova; TR5 Batı Anadolu; TR51 Ankara; TR510 Ankara
    TR52 Konya, Karaman; TR521 Konya; TR522 Karaman; TR6 Akdeniz; TR61 Antalya, Isparta, Burdur; TR611 Antalya
    TR612 Isparta; TR613 Burdur; TR62 Adana, Mersin; TR621 Adana; TR622 Mersin; TR63 Hatay, Kahramanmaraş, Osmaniye
    TR631 Hatay; TR632 Kahramanmaraş; TR633 Osmaniye; TR7 Orta Anadolu
    TR71 Kırıkkale, Aksaray, Niğde, Nevşehir, Kırşehir; TR711 Kırıkkale; TR712 Aksaray; TR713 Niğde; TR714 Nevşehir
    TR715 Kırşehir; TR72 Kayseri, Sivas, Yozgat; TR721 Kayseri; TR722 Sivas; TR723 Yozgat; TR8 Batı Karadeniz
    TR81 Zonguldak, Karabük, Bartın; TR811 Zonguldak; TR812 Karabük; TR813 Bartın; TR82 Kastamonu, Çankırı, Sinop
    TR821 Kastamonu; TR822 Çankırı; TR823 Sinop; TR83 Samsun, Tokat, Çorum, Amasya; TR831 Samsun; TR832 Tokat
    TR833 Çorum; TR834 Amasya; TR9 Doğu Karadeniz; TR90 Trabzon, Ordu, Giresun, Rize, Artvin, Gümüşhane; TR901 Trabzon
    TR902 Ordu; TR903 Giresun; TR904 Rize; TR905 Artvin; TR906 Gümüşhane; TRA Kuzeydoğu Anadolu
    TRA1 Erzurum, Erzincan, Bayburt; TRA11 Erzurum; TRA12 Erzincan; TRA13 Bayburt; TRA2 Ağrı, Kars, Iğdır, Ardahan
    TRA21 Ağrı; TRA22 Kars; TRA23 Iğdır; TRA24 Ardahan; TRB Ortadoğu Anadolu; TRB1 Malatya, Elazığ, Bingöl, Tunceli
    TRB11 Malatya; TRB12 Elazığ; TRB13 Bingöl; TRB14 Tunceli; TRB2 Van, Muş, Bitlis, Hakkari; TRB21 Van; TRB22 Muş
    TRB23 Bitlis; TRB24 Hakkari; TRC Güneydoğu Anadolu; TRC1 Gaziantep, Adıyaman, Kilis; TRC11 Gaziantep
    TRC12 Adıyaman; TRC13 Kilis; TRC2 Şanlıurfa, Diyarbakır; TRC21 Şanlıurfa; TRC22 Diyarbakır
    TRC3 Mardin, Batman, Şırnak, Siirt; TRC31 Mardin; TRC32 Batman; TRC33 Şırnak; TRC34 Siirt; TRZ Extra-Regio NUTS 1
    TRZZ Extra-Regio NUTS 2; TRZZZ Extra-Regio NUTS 3; UK United Kingdom; UKC North East (England)
    UKC1 Tees Valley and Durham; UKC11 Hartlepool and Stockton-on-Tees; UKC12 South Teesside; UKC13 Darlington
    UKC14 Durham CC; UKC2 Northumberland and Tyne and Wear; UKC21 Northumberland; UKC22 Tyneside; UKC23 Sunderland
    UKD North West (England); UKD1 Cumbria; UKD11 West Cumbria; UKD12 East Cumbria; UKD3 Greater Manchester
    UKD33 Manchester; UKD34 Greater Manchester South West; UKD35 Greater Manchester South East
    UKD36 Greater Manchester North West; UKD37 Greater Manchester North East; UKD4 Lancashire
    UKD41 Blackburn with Darwen; UKD42 Blackpool; UKD44 Lancaster and Wyre; UKD45 Mid Lancashire
    UKD46 East Lancashire; UKD47 Chorley and West Lancashire; UKD6 Cheshire; UKD61 Warrington; UKD62 Cheshire East
    UKD63 Cheshire West and Chester; UKD7 Merseyside; UKD71 East Merseyside; UKD72 Liverpool; UKD73 Sefton
    UKD74 Wirral; UKE Yorkshire and the Humber; UKE1 East Yorkshire and Northern Lincolnshire
    UKE11 Kingston upon Hull, City of; UKE12 East Riding of Yorkshire; UKE13 North and North East Lincolnshire
    UKE2 North Yorkshire; UKE21 York; UKE22 North Yorkshire CC; UKE3 South Yorkshire
    UKE31 Barnsley, Doncaster and Rotherham; UKE32 Sheffield; UKE4 West Yorkshire; UKE41 Bradford; UKE42 Leeds
    UKE44 Calderdale and Kirklees; UKE45 Wakefield; UKF East Midlands (England); UKF1 Derbyshire and Nottinghamshire
    UKF11 Derby; UKF12 East Derbyshire; UKF13 South and West Derbyshire; UKF14 Nottingham; UKF15 North Nottinghamshire
    UKF16 South Nottinghamshire; UKF2 Leicestershire, Rutland and Northamptonshire; UKF21 Leicester
    UKF22 Leicestershire CC and Rutland; UKF24 West Northamptonshire; UKF25 North Northamptonshire; UKF3 Lincolnshire
    UKF30 Lincolnshire; UKG West Midlands (England); UKG1 Herefordshire, Worcestershire and Warwickshire
    UKG11 Herefordshire, County of; UKG12 Worcestershire; UKG13 Warwickshire; UKG2 Shropshire and Staffordshire
    UKG21 Telford and Wrekin; UKG22 Shropshire CC; UKG23 Stoke-on-Trent; UKG24 Staffordshire CC; UKG3 West Midlands
    UKG31 Birmingham; UKG32 Solihull; UKG33 Coventry; UKG36 Dudley; UKG37 Sandwell; UKG38 Walsall; UKG39 Wolverhampton
    UKH East of England; UKH1 East Anglia; UKH11 Peterborough; UKH12 Cambridgeshire CC; UKH14 Suffolk
    UKH15 Norwich and East Norfolk; UKH16 North and West Norfolk; UKH17 Breckland and South Norfolk
    UKH2 Bedfordshire and Hertfordshire; UKH21 Luton; UKH23 Hertfordshire; UKH24 Bedford; UKH25 Central Bedfordshire
    UKH3 Essex; UKH31 Southend-on-Sea; UKH32 Thurrock; UKH34 Essex Haven Gateway; UKH35 West Essex
    UKH36 Heart of Essex; UKH37 Essex Thames Gateway; UKI London; UKI3 Inner London - West
    UKI31 Camden and City of London; UKI32 Westminster; UKI33 Kensington & Chelsea and Hammersmith & Fulham
    UKI34 Wandsworth; UKI4 Inner London - East; UKI41 Hackney and Newham; UKI42 Tower Hamlets
    UKI43 Haringey and Islington; UKI44 Lewisham and Southwark; UKI45 Lambeth; UKI5 Outer London - East and North East
    UKI51 Bexley and Greenwich; UKI52 Barking & Dagenham and Havering; UKI53 Redbridge and Waltham Forest
    UKI54 Enfield; UKI6 Outer London - South; UKI61 Bromley; UKI62 Croydon
    UKI63 Merton, Kingston upon Thames and Sutton; UKI7 Outer London - West and North West; UKI71 Barnet; UKI72 Brent
    UKI73 Ealing; UKI74 Harrow and Hillingdon; UKI75 Hounslow and Richmond upon Thames; UKJ South East (England)
    UKJ1 Berkshire, Buckinghamshire and Oxfordshire; UKJ11 Berkshire; UKJ12 Milton Keynes; UKJ13 Buckinghamshire CC
    UKJ14 Oxfordshire; UKJ2 Surrey, East and West Sussex; UKJ21 Brighton and Hove; UKJ22 East Sussex CC
    UKJ25 West Surrey; UKJ26 East Surrey; UKJ27 West Sussex (South West); UKJ28 West Sussex (North East)
    UKJ3 Hampshire and Isle of Wight; UKJ31 Portsmouth; UKJ32 Southampton; UKJ34 Isle of Wight; UKJ35 South Hampshire
    UKJ36 Central Hampshire; UKJ37 North Hampshire; UKJ4 Kent; UKJ41 Medway; UKJ43 Kent Thames Gateway
    UKJ44 East Kent; UKJ45 Mid Kent; UKJ46 West Kent; UKK South West (England)
    UKK1 Gloucestershire, Wiltshire and Bristol/Bath area; UKK11 Bristol, City of
    UKK12 Bath and North East Somerset, North Somerset and South Gloucestershire; UKK13 Gloucestershire; UKK14 Swindon
    UKK15 Wiltshire CC; UKK2 Dorset and Somerset; UKK21 Bournemouth and Poole; UKK22 Dorset CC; UKK23 Somerset
    UKK24 Bournemouth, Christchurch and Poole; UKK25 Dorset; UKK3 Cornwall and Isles of Scilly
    UKK30 Cornwall and Isles of Scilly; UKK4 Devon; UKK41 Plymouth; UKK42 Torbay; UKK43 Devon CC; UKL Wales
    UKL1 West Wales and The Valleys; UKL11 Isle of Anglesey; UKL12 Gwynedd; UKL13 Conwy and Denbighshire
    UKL14 South West Wales; UKL15 Central Valleys; UKL16 Gwent Valleys; UKL17 Bridgend and Neath Port Talbot
    UKL18 Swansea; UKL2 East Wales; UKL21 Monmouthshire and Newport; UKL22 Cardiff and Vale of Glamorgan
    UKL23 Flintshire and Wrexham; UKL24 Powys; UKM Scotland; UKM5 North Eastern Scotland
    UKM50 Aberdeen City and Aberdeenshire; UKM6 Highlands and Islands
    UKM61 Caithness & Sutherland and Ross & Cromarty; UKM62 Inverness & Nairn and Moray, Badenoch & Strathspey
    UKM63 Lochaber, Skye & Lochalsh, Arran & Cumbrae and Argyll & Bute; UKM64 Na h-Eileanan Siar (Western Isles)
    UKM65 Orkney Islands; UKM66 Shetland Islands; UKM7 Eastern Scotland; UKM71 Angus and Dundee City
    UKM72 Clackmannanshire and Fife; UKM73 East Lothian and Midlothian; UKM75 Edinburgh, City of; UKM76 Falkirk
    UKM77 Perth & Kinross and Stirling; UKM78 West Lothian; UKM8 West Central Scotland
    UKM81 East Dunbartonshire, West Dunbartonshire and Helensburgh & Lomond; UKM82 Glasgow City
    UKM83 Inverclyde, East Renfrewshire and Renfrewshire; UKM84 North Lanarkshire; UKM9 Southern Scotland
    UKM91 Scottish Borders; UKM92 Dumfries & Galloway; UKM93 East Ayrshire and North Ayrshire mainland
    UKM94 South Ayrshire; UKM95 South Lanarkshire; UKN Northern Ireland; UKN0 Northern Ireland; UKN06 Belfast
    UKN07 Armagh City, Banbridge and Craigavon; UKN08 Newry, Mourne and Down; UKN09 Ards and North Down
    UKN0A Derry City and Strabane; UKN0B Mid Ulster; UKN0C Causeway Coast and Glens; UKN0D Antrim and Newtownabbey
    UKN0E Lisburn and Castlereagh; UKN0F Mid and East Antrim; UKN0G Fermanagh and Omagh; UKN10 Derry City and Strabane
    UKN11 Mid Ulster; UKN12 Causeway Coast and Glens; UKN13 Antrim and Newtownabbey; UKN14 Lisburn and Castlereagh
    UKN15 Mid and East Antrim; UKN16 Fermanagh and Omagh
    """
}
