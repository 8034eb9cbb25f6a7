// Administrative territorial units of the Publications Office's named authority list, state of 2023 (ELM 3.1). Units whose
// English names we do not have are codes alone.
extension VocabularyText {
  /// `CODE label`; the code begins with the country.
  static let unitsDNKToFRA = """
    DNK Denmark; DNK_RG_HVDS Capital region of Denmark; DNK_RG_MIDTJYL Central Jutland region
    DNK_RG_NORDJYL North Jutland region; DNK_RG_SJAEL Region Zealand; DNK_RG_SYDD Region of Southern Denmark
    ENG England; ENG_BRG_LND_BDG Barking and Dagenham, London Borough; ENG_BRG_LND_BEN Brent, London Borough
    ENG_BRG_LND_BEX Bexley, London Borough; ENG_BRG_LND_BNE Barnet, London Borough
    ENG_BRG_LND_BRY Bromley, London Borough; ENG_BRG_LND_CMD Camden, London Borough
    ENG_BRG_LND_CRY Croydon, London Borough; ENG_BRG_LND_EAL Ealing, London Borough
    ENG_BRG_LND_ENF Enfield, London Borough; ENG_BRG_LND_GRE Greenwich, London Borough
    ENG_BRG_LND_HAV Havering, London Borough; ENG_BRG_LND_HCK Hackney, London Borough
    ENG_BRG_LND_HIL Hillingdon, London Borough; ENG_BRG_LND_HMF Hammersmith and Fulham, London Borough
    ENG_BRG_LND_HNS Hounslow, London Borough; ENG_BRG_LND_HRW Harrow, London Borough
    ENG_BRG_LND_HRY Haringey, London Borough; ENG_BRG_LND_ISL Islington, London Borough
    ENG_BRG_LND_KEC Kensington and Chelsea, London Borough; ENG_BRG_LND_KTT Kingston upon Thames, London Borough
    ENG_BRG_LND_LBH Lambeth, London Borough; ENG_BRG_LND_LEW Lewisham, London Borough
    ENG_BRG_LND_MRT Merton, London Borough; ENG_BRG_LND_NWM Newham, London Borough
    ENG_BRG_LND_RDB Redbridge, London Borough; ENG_BRG_LND_RIC Richmond upon Thames, London Borough
    ENG_BRG_LND_STN Sutton, London Borough; ENG_BRG_LND_SWK Southwark, London Borough
    ENG_BRG_LND_TWH Tower Hamlets, London Borough; ENG_BRG_LND_WFT Waltham Forest, London Borough
    ENG_BRG_LND_WND Wandsworth, London Borough; ENG_BRG_LND_WSM Westminster, London Borough
    ENG_CO_BDF Bedfordshire county; ENG_CO_BERK Berkshire county; ENG_CO_BKM Buckinghamshire county
    ENG_CO_CAM Cambridgeshire county; ENG_CO_CHE Cheshire county; ENG_CO_CMA Cumbria county
    ENG_CO_CON Cornwall county; ENG_CO_DBY Derbyshire county; ENG_CO_DEV Devon county; ENG_CO_DOR Dorset county
    ENG_CO_DUR Durham county; ENG_CO_ERY East Riding of Yorkshire county; ENG_CO_ESS Essex county
    ENG_CO_ESX East Sussex county; ENG_CO_GLS Gloucestershire county; ENG_CO_HAM Hampshire county
    ENG_CO_HRT Hertfordshire county; ENG_CO_IOW Isle of Wight county; ENG_CO_KEN Kent county
    ENG_CO_LAN Lancashire county; ENG_CO_LEC Leicestershire county; ENG_CO_LIN Lincolnshire county
    ENG_CO_LND City of London; ENG_CO_MAN Greater Manchester county; ENG_CO_MERS Merseyside county
    ENG_CO_MIDLW West Midlands county; ENG_CO_NBL Northumberland county; ENG_CO_NFK Norfolk county
    ENG_CO_NTH Northamptonshire county; ENG_CO_NTT Nottinghamshire county; ENG_CO_NYK North Yorkshire county
    ENG_CO_OXF Oxfordshire county; ENG_CO_RUT Rutland county; ENG_CO_SFK Suffolk county; ENG_CO_SOM Somerset county
    ENG_CO_SRY Surrey county; ENG_CO_STS Staffordshire county; ENG_CO_SYK South Yorkshire county
    ENG_CO_TYNW Tyne and Wear county; ENG_CO_WAR Warwickshire county; ENG_CO_WIL Wiltshire county
    ENG_CO_WOR Worcestershire county; ENG_CO_WSX West Sussex county; ENG_CO_WYK West Yorkshire county
    ENG_DS_ADUR Adur; ENG_DS_ALERD Allerdale district; ENG_DS_AMBV Amber Valley district; ENG_DS_ARUN Arun district
    ENG_DS_ASD Ashford district; ENG_DS_AYLV Aylesbury Vale; ENG_DS_BABE Babergh district
    ENG_DS_BAS Basildon district; ENG_DS_BASDE Bassetlaw district; ENG_DS_BGKDE Basingstoke and Deane district
    ENG_DS_BGV Bromsgrove district; ENG_DS_BIF Barrow-in-Furness district; ENG_DS_BIR Birmingham district
    ENG_DS_BNS Barnsley district; ENG_DS_BOL Bolton district; ENG_DS_BOS Boston district; ENG_DS_BRD Bradford district
    ENG_DS_BRECKL Breckland district; ENG_DS_BRI Braintree district; ENG_DS_BRN Burnley district
    ENG_DS_BROADL Broadland district; ENG_DS_BROXT Broxtowe district; ENG_DS_BSO Bolsover district
    ENG_DS_BUCKS South Bucks district; ENG_DS_BUR Bury district; ENG_DS_BWD Brentwood district
    ENG_DS_BXN Broxbourne district; ENG_DS_BY4 Blaby district; ENG_DS_CAM Cambridge district
    ENG_DS_CASTPT Castle Point district; ENG_DS_CAX Carlisle district; ENG_DS_CBY Corby district
    ENG_DS_CCH Christchurch district; ENG_DS_CES Chesterfield district; ENG_DS_CFD Chelmsford district
    ENG_DS_CHAW Charnwood district; ENG_DS_CHERW Cherwell district; ENG_DS_CHILT Chiltern district
    ENG_DS_CHR Chorley district; ENG_DS_CLD Calderdale district; ENG_DS_CLT Cheltenham district
    ENG_DS_CMGE East Cambridgeshire district; ENG_DS_CMGS South Cambridgeshire district
    ENG_DS_CNB Canterbury district; ENG_DS_CNKCHA Cannock Chase district; ENG_DS_COL Colchester district
    ENG_DS_COPEL Copeland district; ENG_DS_COTSW Cotswold district; ENG_DS_COV Coventry district
    ENG_DS_CRAV Craven district; ENG_DS_CST Chichester district; ENG_DS_CWY Crawley district
    ENG_DS_DACORUM Dacorum district; ENG_DS_DBYD Derbyshire Dales district
    ENG_DS_DBYNE North East Derbyshire district; ENG_DS_DBYS South Derbyshire district
    ENG_DS_DEVE East Devon district; ENG_DS_DEVM Mid Devon district; ENG_DS_DEVN North Devon district
    ENG_DS_DEVW West Devon district; ENG_DS_DFD Dartford district; ENG_DS_DNC Doncaster district
    ENG_DS_DORE East Dorset district; ENG_DS_DORN North Dorset district; ENG_DS_DORW West Dorset district
    ENG_DS_DUD Dudley district; ENG_DS_DVR Dover district; ENG_DS_DVY Daventry district; ENG_DS_EAT Eastleigh district
    ENG_DS_EBO Eastbourne district; ENG_DS_EDEN Eden district; ENG_DS_EDMU St Edmundsbury district
    ENG_DS_ELMB Elmbridge district; ENG_DS_EPPFOR Epping Forest district; ENG_DS_EPSEWE Epsom and Ewell district
    ENG_DS_EREW Erewash district; ENG_DS_EXE Exeter district; ENG_DS_FENL Fenland district
    ENG_DS_FHM Fareham district; ENG_DS_FORDE Forest of Dean district; ENG_DS_FORHE Forest Heath district
    ENG_DS_FYLD Fylde district; ENG_DS_GDD Guildford district; ENG_DS_GEDL Gedling district
    ENG_DS_GLO Gloucester district; ENG_DS_GOS Gosport district; ENG_DS_GRAVE Gravesham district
    ENG_DS_GTY Great Yarmouth district; ENG_DS_HAME East Hampshire district; ENG_DS_HAMS South Hams district
    ENG_DS_HART Hart district; ENG_DS_HAVT Havant district; ENG_DS_HERTS Hertsmere district
    ENG_DS_HILBOS Hinckley and Bosworth district; ENG_DS_HML Hambleton district; ENG_DS_HOH Horsham district
    ENG_DS_HOLS South Holland district; ENG_DS_HRL Harlow district; ENG_DS_HRT Harrogate district
    ENG_DS_HRTE East Hertfordshire district; ENG_DS_HRTN North Hertfordshire district; ENG_DS_HTG Hastings district
    ENG_DS_HUD Huntingdonshire district; ENG_DS_HYND Hyndburn district; ENG_DS_IPS Ipswich district
    ENG_DS_KBA Ashfield district; ENG_DS_KESTN North Kesteven district; ENG_DS_KESTS South Kesteven district
    ENG_DS_KIR Kirklees district; ENG_DS_KLNWN King's Lynn and West Norfolk district; ENG_DS_KTR Kettering district
    ENG_DS_KWL Knowsley district; ENG_DS_LAKES South Lakeland district; ENG_DS_LAN Lancaster district
    ENG_DS_LANW West Lancashire district; ENG_DS_LDS Leeds district; ENG_DS_LECNW North West Leicestershire
    ENG_DS_LHF Lichfield district; ENG_DS_LIN Lincoln district; ENG_DS_LINDE East Lindsey district
    ENG_DS_LINDW West Lindsey district; ENG_DS_LIV Liverpool district; ENG_DS_LWE Lewes district
    ENG_DS_MAL Maldon district; ENG_DS_MALVH Malvern Hills district; ENG_DS_MBY Melton district
    ENG_DS_MDT Maidstone district; ENG_DS_MEND Mendip district; ENG_DS_MFD Mansfield district
    ENG_DS_MKH Harborough district; ENG_DS_MOLV Mole Valley district; ENG_DS_MSUX Mid Sussex district
    ENG_DS_NCE Newcastle-under-Lyme district; ENG_DS_NEWFOR New Forest district; ENG_DS_NFKN North Norfolk district
    ENG_DS_NFKS South Norfolk district; ENG_DS_NRW Norwich district; ENG_DS_NTH Northampton district
    ENG_DS_NTHE East Northamptonshire district; ENG_DS_NTHS South Northamptonshire district
    ENG_DS_NTNBWO Nuneaton and Bedworth district; ENG_DS_NUTSHE Newark and Sherwood district
    ENG_DS_OLD Oldham district; ENG_DS_OXF Oxford district; ENG_DS_OXFS South Oxfordshire disctrict
    ENG_DS_OXFW West Oxfordshire district; ENG_DS_PEAK High Peak district; ENG_DS_PEND Pendle district
    ENG_DS_PRE Preston district; ENG_DS_PURB Purbeck district; ENG_DS_RCH Richmondshire district
    ENG_DS_RDA Rossendale district; ENG_DS_RDD Redditch district; ENG_DS_RFD Rochford district
    ENG_DS_RGTBA Reigate and Banstead district; ENG_DS_RIBBS South Ribble district
    ENG_DS_RIBBV Ribble Valley district; ENG_DS_ROL Rochdale district; ENG_DS_ROT Rotherham district
    ENG_DS_ROTHE Rother district; ENG_DS_RUG Rugby district; ENG_DS_RUNNY Runnymede district
    ENG_DS_RUSHC Rushcliffe district; ENG_DS_RUSHM Rushmoor district; ENG_DS_RYED Ryedale
    ENG_DS_SAV Stratford-on-Avon district; ENG_DS_SAW Sandwell district; ENG_DS_SCA Scarborough district
    ENG_DS_SDX Stroud district; ENG_DS_SEDG Sedgemoor district; ENG_DS_SEV Sevenoaks district
    ENG_DS_SFKC Suffolk Coastal district; ENG_DS_SFKM Mid Suffolk district; ENG_DS_SFT Sefton district
    ENG_DS_SHEPW Shepway district; ENG_DS_SHF Sheffield district; ENG_DS_SHN St. Helens district
    ENG_DS_SKP Stockport district; ENG_DS_SLB Selby district; ENG_DS_SLF Salford district
    ENG_DS_SOL Solihull district; ENG_DS_SOMS South Somerset; ENG_DS_SOMW West Somerset district
    ENG_DS_SPELTH Spelthorne district; ENG_DS_SRD Stafford district; ENG_DS_SRY Surrey Heath district
    ENG_DS_STSE East Staffordshire district; ENG_DS_STSMOO Staffordshire Moorlands district
    ENG_DS_STSS South Staffordshire district; ENG_DS_STV Stevenage district; ENG_DS_SWALE Swale district
    ENG_DS_TAM Tameside district; ENG_DS_TAND Tandridge district; ENG_DS_TAUDE Taunton Deane district
    ENG_DS_TAW Tamworth district; ENG_DS_TBL St Albans district; ENG_DS_TEB Tewkesbury district
    ENG_DS_TEIGN Teignbridge district; ENG_DS_TEND Tendring district; ENG_DS_TESTV Test Valley district
    ENG_DS_THAN Thanet district; ENG_DS_TNBMA Tonbridge and Malling district; ENG_DS_TORR Torridge district
    ENG_DS_TRF Trafford district; ENG_DS_TRIV Three Rivers district; ENG_DS_TUB Tunbridge Wells district
    ENG_DS_UTTF Uttlesford district; ENG_DS_VWHOR Vale of White Horse district; ENG_DS_WAF Watford district
    ENG_DS_WAR Warwick district; ENG_DS_WARN North Warwickshire district; ENG_DS_WAVE Waveney district
    ENG_DS_WAVERL Waverley district; ENG_DS_WEALD Wealden district; ENG_DS_WEL Wellingborough district
    ENG_DS_WEYPTL Weymouth and Portland district; ENG_DS_WGCHAT Welwyn Hatfield district; ENG_DS_WGN Wigan district
    ENG_DS_WKF Wakefield district; ENG_DS_WKG Woking district; ENG_DS_WLL Walsall district
    ENG_DS_WLV Wolverhampton district; ENG_DS_WNE Winchester district; ENG_DS_WOT Worthing district
    ENG_DS_WRL Wirral district; ENG_DS_WTR Worcester district; ENG_DS_WYCH Wychavon district
    ENG_DS_WYCOM Wycombe district; ENG_DS_WYRE Wyre district; ENG_DS_WYRFOR Wyre Forest district
    ENG_DS_XOAWGS Oadby and Wigston; ENG_RG_ENGE East of England region; ENG_RG_ENGNE North East England region
    ENG_RG_ENGNW North West England region; ENG_RG_ENGSE South East England region
    ENG_RG_ENGSW South West England region; ENG_RG_LND Greater London region; ENG_RG_MIDLE East Midlands region
    ENG_RG_MIDLW West Midlands England region; ENG_RG_YH Yorkshire and the Humber region
    ENG_UA_BAS Bath and North East Somerset unitary authority; ENG_UA_BBD Blackburn with Darwen unitary authority
    ENG_UA_BDF Bedford unitary authority; ENG_UA_BMH Bournemouth unitary authority
    ENG_UA_BNH Brighton and Hove unitary authority; ENG_UA_BPL Blackpool unitary authority
    ENG_UA_BRC Bracknell Forest unitary authority; ENG_UA_BST Bristol unitary authority
    ENG_UA_CBF Central Bedfordshire unitary authority; ENG_UA_CHE Cheshire East unitary authority
    ENG_UA_CHW Cheshire West and Chester unitary authority; ENG_UA_CON Cornwall county unitary authority
    ENG_UA_DAL Darlington unitary authority; ENG_UA_DER Derby unitary authority
    ENG_UA_DUR Durham county unitary authority; ENG_UA_ERY East Riding of Yorkshire unitary authority
    ENG_UA_GAT Gateshead unitary authority; ENG_UA_HAL Halton unitary authority
    ENG_UA_HEF Herefordshire unitary authority; ENG_UA_HTP Hartlepool unitary authority
    ENG_UA_IOS Isles of Scilly unitary authority; ENG_UA_KHL Kingston upon Hull unitary authority
    ENG_UA_LCE Leicester unitary authority; ENG_UA_LUT Luton unitary authority
    ENG_UA_MDB Middlesbrough unitary authority; ENG_UA_MDW Medway unitary authority
    ENG_UA_MIK Milton Keynes unitary authority; ENG_UA_NEL North East Lincolnshire unitary authority
    ENG_UA_NET Newcastle upon Tyne unitary authority; ENG_UA_NGM Nottingham unitary authority
    ENG_UA_NLN North Lincolnshire unitary authority; ENG_UA_NSM North Somerset unitary authority
    ENG_UA_NTY North Tyneside unitary authority; ENG_UA_PLY Plymouth unitary authority
    ENG_UA_POL Poole unitary authority; ENG_UA_POR Portsmouth unitary authority
    ENG_UA_PTE Peterborough unitary authority; ENG_UA_RCC Redcar and Cleveland unitary authority
    ENG_UA_RDG Reading unitary authority; ENG_UA_SGC South Gloucestershire unitary authority
    ENG_UA_SHR Shropshire unitary authority; ENG_UA_SLG Slough unitary authority
    ENG_UA_SND Sunderland unitary authority; ENG_UA_SOS Southend-on-Sea unitary authority
    ENG_UA_STE Stoke-on-Trent unitary authority; ENG_UA_STH Southampton unitary authority
    ENG_UA_STTN Stockton-on-Tees (North of River Tees) unitary authority
    ENG_UA_STTS Stockton-on-Tees (South of River Tees) unitary authority; ENG_UA_STY South Tyneside unitary authority
    ENG_UA_SWD Swindon unitary authority; ENG_UA_TFW Telford and Wrekin unitary authority
    ENG_UA_THR Thurrock unitary authority; ENG_UA_TOB Torbay unitary authority
    ENG_UA_WBK West Berkshire unitary authority; ENG_UA_WIL Wiltshire unitary authority
    ENG_UA_WNM Windsor and Maidenhead; ENG_UA_WOK Wokingham unitary authority; ENG_UA_WRT Warrington unitary authority
    ENG_UA_YOR York unitary authority; ESP Spain; ESP_CIA_CEU Ceuta city; ESP_CIA_MLN Melilla city
    ESP_CMA_ANDAL Andalusia autonomous community; ESP_CMA_ARAGON Aragon autonomous community
    ESP_CMA_AST Principality of Asturias; ESP_CMA_BALEAR Balearic Islands autonomous community
    ESP_CMA_CANAR Canary Islands autonomous community; ESP_CMA_CANTAB Cantabria autonomous community
    ESP_CMA_CASTLEON Castile and León autonomous community; ESP_CMA_CASTMANCHA Castilla-La Mancha autonomous community
    ESP_CMA_CATAL Catalonia autonomous community; ESP_CMA_EUSKAL Basque country autonomous community
    ESP_CMA_EXTRAMA Extremadura autonomous community; ESP_CMA_GALICIA Galicia autonomous community
    ESP_CMA_MAD Madrid autonomous community; ESP_CMA_MURCIA Murcia autonomous community
    ESP_CMA_NAVAR Chartered Community of Navarre; ESP_CMA_RIJ La Rioja autonomous community
    ESP_CMA_VLC Valencian community; ESP_PR_AGP Province of Málaga; ESP_PR_ALB Province of Albacete
    ESP_PR_ALC Province of Alicante; ESP_PR_AST Province of Asturias; ESP_PR_AVI Province of Ávila
    ESP_PR_AVQ Province of Araba/Álava; ESP_PR_BALEAR Province of the Balearic Islands
    ESP_PR_BCN Province of Barcelona; ESP_PR_BIZKA Province of Bizkaia/Biscay; ESP_PR_BJZ Province of Badajoz
    ESP_PR_BUR Province of Burgos; ESP_PR_CAD Province of Cádiz; ESP_PR_CANTAB Province of Cantabria
    ESP_PR_CAS Province of Castellón; ESP_PR_CCS Province of Cáceres; ESP_PR_CIR Province of Ciudad Real
    ESP_PR_CUE Province of Cuenca; ESP_PR_GRO Province of Girona; ESP_PR_GRX Province of Granada
    ESP_PR_GUA Province of Guadalajara; ESP_PR_GUI Province of Gipuzkoa; ESP_PR_HUC Province of Huesca
    ESP_PR_HUV Province of Huelva; ESP_PR_JAE Province of the Jaén; ESP_PR_LEI Province of Almería
    ESP_PR_LEN Province of León; ESP_PR_LGO Province of Lugo; ESP_PR_LJD Province of Lleida
    ESP_PR_LKN Province of A Coruña; ESP_PR_LPG Province of Las Palmas; ESP_PR_MAD Province of Madrid
    ESP_PR_MJV Province of Murcia; ESP_PR_NAVAR Province of Navarre; ESP_PR_ODB Province of Córdoba
    ESP_PR_ORE Province of Ourense; ESP_PR_PAC Province of Palencia; ESP_PR_PEV Province of Pontevedra
    ESP_PR_RIJ Province of La Rioja; ESP_PR_SCT Province of Santa Cruz de Tenerife; ESP_PR_SEG Province of Segovia
    ESP_PR_SLM Province of Salamanca; ESP_PR_SOR Province of Soria; ESP_PR_SVQ Province of Sevilla
    ESP_PR_TAR Province of Tarragona; ESP_PR_TER Province of Teruel; ESP_PR_TOL Province of Toledo
    ESP_PR_VLC Province of Valencia; ESP_PR_VLL Province of Valladolid; ESP_PR_ZAZ Province of Zaragoza
    ESP_PR_ZMR Province of Zamora; EST Estonia; EST_MKD_HAR Harju county; EST_MKD_HIIU Hiiu county
    EST_MKD_IVIR Ida-Viru county; EST_MKD_JAR Järva county; EST_MKD_JOG Jõgeva county; EST_MKD_LAA Lääne county
    EST_MKD_LAAVIR Lääne-Viru county; EST_MKD_PAR Pärnu county; EST_MKD_POL Põlva county; EST_MKD_RAP Rapla county
    EST_MKD_SAA Saare county; EST_MKD_TAR Tartu county; EST_MKD_VAL Valga county; EST_MKD_VIL Viljandi county
    EST_MKD_VOR Võru county; EUR European Union; FIN Finland; FIN_MKT_ALAND Åland region
    FIN_MKT_ETEKAR South Karelia region; FIN_MKT_ETEPOH Southern Ostrobothnia region
    FIN_MKT_ETESAV Southern Savonia region; FIN_MKT_KAINU Kainuu region; FIN_MKT_KANTHA Tavastia Proper region
    FIN_MKT_KESPOH Central Ostrobothnia region; FIN_MKT_KESSUO Central Finland region
    FIN_MKT_KYMEN Kymenlaakso region; FIN_MKT_LAPPI Lapland; FIN_MKT_PAIJHA Päijänne Tavastia region
    FIN_MKT_PIRKA Pirkanmaa region; FIN_MKT_POHJAN Ostrobothnia; FIN_MKT_POHKAR North Karelia
    FIN_MKT_POHPOH Northern Ostrobothnia region; FIN_MKT_POHSAV Northern Savonia region
    FIN_MKT_SATAK Satakunta region; FIN_MKT_UUSIM Uusimaa region; FIN_MKT_VARSUO Southwest Finland; FRA; FRA_AR_PAR01
    FRA_AR_PAR02; FRA_AR_PAR03; FRA_AR_PAR04; FRA_AR_PAR05; FRA_AR_PAR06; FRA_AR_PAR07; FRA_AR_PAR08; FRA_AR_PAR09
    FRA_AR_PAR10; FRA_AR_PAR11; FRA_AR_PAR12; FRA_AR_PAR13; FRA_AR_PAR14; FRA_AR_PAR15; FRA_AR_PAR16; FRA_AR_PAR17
    FRA_AR_PAR18; FRA_AR_PAR19; FRA_AR_PAR20; FRA_CSP_BLM Saint Barthélémy; FRA_CSP_MAF Saint Martin
    FRA_CSP_PYF French Polynesia; FRA_CSP_SPM Saint Pierre and Miquelon; FRA_CSP_WLF Wallis and Futuna
    FRA_DPT_001 Department of Ain; FRA_DPT_002 Department of Aisne; FRA_DPT_003 Department of Allier
    FRA_DPT_004 Department of Alpes-de-Haute-Provence; FRA_DPT_005 Department of Hautes-Alpes
    FRA_DPT_006 Department of Alpes-Maritimes; FRA_DPT_007 Department of Ardèche; FRA_DPT_008 Department of Ardennes
    FRA_DPT_009 Department of Ariège; FRA_DPT_010 Department of Aube; FRA_DPT_011 Department of Aude
    FRA_DPT_012 Department of Aveyron; FRA_DPT_013 Department of Bouches-du-Rhône; FRA_DPT_014 Department of Calvados
    FRA_DPT_015 Department of Cantal; FRA_DPT_016 Department of Charente; FRA_DPT_017 Department of Charente-Maritime
    FRA_DPT_018 Department of Cher; FRA_DPT_019 Department of Corrèze; FRA_DPT_021 Department of Côte-d'Or
    FRA_DPT_022 Department of Côtes-d'Armor; FRA_DPT_023 Department of Creuse; FRA_DPT_024 Department of Dordogne
    FRA_DPT_025 Department of Doubs; FRA_DPT_026 Department of Drôme; FRA_DPT_027 Department of Eure
    FRA_DPT_028 Department of Eure-et-Loir; FRA_DPT_029 Department of Finistère
    FRA_DPT_02A Department of Corse-du-Sud; FRA_DPT_02B Department of Haute-Corse; FRA_DPT_030 Department of Gard
    FRA_DPT_031 Department of Haute-Garonne; FRA_DPT_032 Department of Gers; FRA_DPT_033 Department of Gironde
    FRA_DPT_034 Department of Hérault; FRA_DPT_035 Department of Ille-et-Vilaine; FRA_DPT_036 Department of Indre
    FRA_DPT_037 Department of Indre-et-Loire; FRA_DPT_038 Department of Isère; FRA_DPT_039 Department of Jura
    FRA_DPT_040 Department of Landes; FRA_DPT_041 Department of Loir-et-Cher; FRA_DPT_042 Department of Loire
    FRA_DPT_043 Department of Haute-Loire; FRA_DPT_044 Department of Loire-Atlantique
    FRA_DPT_045 Department of Loiret; FRA_DPT_046 Department of Lot; FRA_DPT_047 Department of Lot-et-Garonne
    FRA_DPT_048 Department of Lozère; FRA_DPT_049 Department of Maine-et-Loire; FRA_DPT_050 Department of Manche
    FRA_DPT_051 Department of Marne; FRA_DPT_052 Department of Haute-Marne; FRA_DPT_053 Department of Mayenne
    FRA_DPT_054 Department of Meurthe-et-Moselle; FRA_DPT_055 Department of Meuse; FRA_DPT_056 Department of Morbihan
    FRA_DPT_057 Department of Moselle; FRA_DPT_058 Department of Nièvre; FRA_DPT_059 Department of Nord
    FRA_DPT_060 Department of Oise; FRA_DPT_061 Department of Orne; FRA_DPT_062 Department of Pas-de-Calais
    FRA_DPT_063 Department of Puy-de-Dôme; FRA_DPT_064 Department of Pyrénées-Atlantiques
    FRA_DPT_065 Department of Hautes-Pyrénées; FRA_DPT_066 Department of Pyrénées-Orientales
    FRA_DPT_067 Department of Bas-Rhin; FRA_DPT_068 Department of Haut-Rhin; FRA_DPT_069D Department of Rhône
    FRA_DPT_070 Department of Haute-Saône; FRA_DPT_071 Department of Saône-et-Loire; FRA_DPT_072 Department of Sarthe
    FRA_DPT_073 Department of Savoie; FRA_DPT_074 Department of Haute-Savoie; FRA_DPT_075 Department of Paris
    FRA_DPT_076 Department of Seine-Maritime; FRA_DPT_077 Department of Seine-et-Marne
    FRA_DPT_078 Department of Yvelines; FRA_DPT_079 Department of Deux-Sèvres; FRA_DPT_080 Department of Somme
    FRA_DPT_081 Department of Tarn; FRA_DPT_082 Department of Tarn-et-Garonne; FRA_DPT_083 Department of Var
    FRA_DPT_084 Department of Vaucluse; FRA_DPT_085 Department of Vendée; FRA_DPT_086 Department of Vienne
    FRA_DPT_087 Department of Haute-Vienne; FRA_DPT_088 Department of Vosges; FRA_DPT_089 Department of Yonne
    FRA_DPT_090 Department of Territoire de Belfort; FRA_DPT_091 Department of Essonne
    FRA_DPT_092 Department of Hauts-de-Seine; FRA_DPT_093 Department of Seine-Saint-Denis
    FRA_DPT_094 Department of Val-de-Marne; FRA_DPT_095 Department of Val-d'Oise; FRA_DPT_971 Guadeloupe
    FRA_DPT_972 Martinique; FRA_DPT_973 Guyane; FRA_DPT_974 Réunion; FRA_DPT_976 Mayotte
    FRA_RG_ACAL Region of Alsace-Champagne-Ardenne-Lorraine; FRA_RG_ALPC Region of Aquitaine-Limousin-Poitou-Charentes
    FRA_RG_ARA Region of Auvergne-Rhône-Alpes; FRA_RG_BFRC Region of Burgundy-Franche-Comté
    FRA_RG_BRE Region of Brittany; FRA_RG_CORSE Region of Corse; FRA_RG_CVAL Region of Centre-Val de Loire
    FRA_RG_IF Region of Île-de-France; FRA_RG_LRMP Region of Languedoc-Roussillon-Midi-Pyrénées
    FRA_RG_NORM Region Normandy; FRA_RG_PACA Region of Provence-Alpes-Côte d'Azur
    FRA_RG_PL Region of Pays-de-la-Loire; FRA_RG_PNPC Region of Nord-Pas-de-Calais-Picardie
    """
}
