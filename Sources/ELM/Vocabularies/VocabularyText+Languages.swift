// Languages of the Publications Office's named authority list, state of 2023 (ELM 3.1), with ISO 639-1 codes and, where
// ISO 639-2 has two, the bibliographic code as well.
extension VocabularyText {
  /// `CODE=ISO 639-1,bibliographic label`.
  static let language = """
    ENG=en English; AAR=aa Afar; ABK=ab Abkhazian; ADS Adamorobe Sign Language; AED Argentine Sign Language
    AEN Armenian Sign Language; AFG Afghan Sign Language; AFR=af Afrikaans; AKA=ak Akan; AMH=am Amharic
    ARA=ar Arabic; ARG=an Aragonese; ARO Araona; ASE American Sign Language; ASF Australian Sign Language
    ASM=as Assamese; ASP Algerian Sign Language; ASQ Austrian Sign Language
    ASW Australian Aborigines Sign Language; AVA=av Avaric; AVE=ae Avestan; AYM=ay Aymara; AYO Ayoreo
    AZE=az Azerbaijani; BAK=ba Bashkir; BAM=bm Bambara; BEL=be Belarusian; BEN=bn Bengali
    BFI British Sign Language; BFK Ban Khor Sign Language; BIS=bi Bislama; BOD=bo,TIB Tibetan
    BOG Bamako Sign Language; BOS=bs Bosnian; BQN Bulgarian Sign Language; BQY Bengkala Sign Language
    BRE=br Breton; BRG Baure; BUL=bg Bulgarian; BVL Bolivian Sign Language; BZS Brazilian Sign Language
    CAL Carolinian; CAO Chacobo; CAS Chimane; CAT=ca Catalan; CAV Cavineña; CAW Kallawaya; CAX Chiquitano
    CAZ Canichana; CDS Chadian Sign Language; CES=cs,CZE Czech; CHA=ch Chamorro; CHE=ce Chechen; CHN Chinook jargon
    CHU=cu Church Slavic; CHV=cv Chuvash; CKB Central Kurdish; CMN Mandarin Chinese; COR=kw Cornish
    COS=co Corsican; CRE=cr Cree; CRS Seselwa Creole French; CSB Kashubian; CSC Catalan Sign Language
    CSD Chiangmai Sign Language; CSE Czech Sign Language; CSF Cuban Sign Language; CSG Chilean Sign Language
    CSL Chinese Sign Language; CSN Colombian Sign Language; CSQ Croatian Sign Language
    CSR Costa Rican Sign Language; CYB Cayubaba; CYM=cy,WEL Welsh; DAN=da Danish; DEU=de,GER German; DIV=dv Dhivehi
    DOQ Dominican Sign Language; DSB Lower Sorbian; DSE Dutch Sign Language; DSL Danish Sign Language
    DZO=dz Dzongkha; ECS Ecuadorian Sign Language; ELL=el,GRE Greek; EPO=eo Esperanto; ESE Ese Ejja
    ESL Egyptian Sign Language; ESN Salvadoran Sign Language; ESO Estonian Sign Language; EST=et Estonian
    ETH Ethiopian Sign Language; EUS=eu,BAQ Basque; EWE=ee Ewe; FAO=fo Faroese; FAS=fa,PER Persian
    FCS Quebec Sign Language; FIJ=fj Fijian; FIL Filipino; FIN=fi Finnish; FRA=fr,FRE French; FRY=fy Frisian
    FSE Finnish Sign Language; FSL French Sign Language; FSS Finland-Swedish Sign Language; FUL=ff Fula
    FUR Friulan; GLA=gd Scottish Gaelic; GLE=ga Irish; GLG=gl Galician; GLV=gv Manx; GRN=gn Guarani
    GSE Ghanaian Sign Language; GSG German Sign Language; GSM Guatemalan Sign Language; GSS Greek Sign Language
    GUG Paraguayan Guaraní; GUJ=gu Gujarati; GUS Guinean Sign Language; GYR Guarayu; HAB Hanoi Sign Language
    HAF Haiphong Sign Language; HAT=ht Haitian; HAU=ha Hausa; HCA Andaman Creole Hindi; HDS Honduran Sign Language
    HEB=he Hebrew; HER=hz Herero; HIF Fiji Hindi; HIN=hi Hindi; HKS Hong Kong Sign Language; HMO=ho Hiri Motu
    HOS Ho Chi Minh City Sign Language; HPS Hawai‘i Pidgin Sign Language; HRV=hr Croatian; HSB Upper Sorbian
    HSH Hungarian Sign Language; HSL Hausa Sign Language; HUN=hu Hungarian; HYE=hy,ARM Armenian; IBO=ig Igbo
    ICL Icelandic Sign Language; IDO=io Ido; IGN Ignaciano; III=ii Sichuan Yi; IKU=iu Inuktitut; ILE=ie Interlingue
    INA=ia Interlingua; IND=id Indonesian; INL Indonesian Sign Language; INS Indian Sign Language; IPK=ik Inupiaq
    ISE Italian Sign Language; ISG Irish Sign Language; ISL=is,ICE Icelandic; ISR Israeli Sign Language
    ITA=it Italian; ITE Itene; ITO Itonama; JAV=jv Javanese; JCS Jamaican Country Sign Language
    JHS Jhankot Sign Language; JOS Jordanian Sign Language; JPN=ja Japanese; JSL Japanese Sign Language
    JUS Jumla Sign Language; KAL=kl Greenlandic; KAN=kn Kannada; KAS=ks Kashmiri; KAT=ka,GEO Georgian
    KAU=kr Kanuri; KAZ=kk Kazakh; KGI Selangor Sign Language; KHM=km Khmer; KIK=ki Kikuyu; KIN=rw Kinyarwanda
    KIR=ky Kyrgyz; KMR Northern Kurdish; KOM=kv Komi; KON=kg Kikongo; KOR=ko Korean; KUA=kj Kuanyama
    KUR=ku Kurdish; KVK Korean Sign Language; KXD Brunei Malay; LAO=lo Lao; LAT=la Latin; LAV=lv Latvian
    LBS Libyan Sign Language; LEC Leco; LIM=li Limburgan; LIN=ln Lingala; LIT=lt Lithuanian
    LLS Lithuanian Sign Language; LSG Lyons Sign Language; LSL Latvian Sign Language; LSO Laotian Sign Language
    LSP Panamanian Sign Language; LST Trinidad and Tobago Sign Language; LTZ=lb Luxembourgish; LUA Luba-Lulua
    LUB=lu Luba-Katanga; LUG=lg Ganda; MAH=mh Marshallese; MAL=ml Malayalam; MAN Manding; MAR=mr Marathi
    MDL Maltese Sign Language; MFS Mexican Sign Language; MIN Minangkabau; MIS Uncoded languages
    MKD=mk,MAC Macedonian; MLG=mg Malagasy; MLT=mt Maltese; MNK Mandinka; MON=mn Mongolian; MPD Machinere
    MRE Martha’s Vineyard Sign Language; MRI=mi,MAO Māori; MSD Yucatec Maya Sign Language
    MSR Mongolian Sign Language; MTP Wichí Lhamtés Nocten; MUL Multiple languages; MYA=my,BUR Burmese
    MZC Madagascar Sign Language; MZG Monastic Sign Language; MZP Movima; MZY Mozambican Sign Language
    NAU=na Nauruan; NAV=nv Navajo; NBL=nr Southern Ndebele; NBS Namibian Sign Language
    NCS Nicaraguan Sign Language; NDE=nd Northern Ndebele; NDO=ng Ndonga; NEP=ne Nepali; NIU Niuean
    NLD=nl,DUT Dutch; NNO=nn Norwegian Nynorsk; NOB=nb Norwegian Bokmål; NOR=no Norwegian
    NSI Nigerian Sign Language; NSL Norwegian Sign Language; NSO Northern Sotho; NSP Nepalese Sign Language
    NSR Maritime Sign Language; NYA=ny Chewa; NZS New Zealand Sign Language; OCI=oc Occitan; OJI=oj Ojibwa
    ORI=or Oriya; ORM=om Oromo; OSS=os Ossetic; PAN=pa Punjabi; PAP Papiamento; PAU Palauan; PCP Pacahuara
    PIH Pitcairn-Norfolk; PKS Pakistan Sign Language; PLI=pi Pali; POL=pl Polish; POR=pt Portuguese
    PRL Peruvian Sign Language; PRS Dari; PRZ Providencia Sign Language; PSC Persian Sign Language
    PSD Plains Indian Sign Language; PSG Penang Sign Language; PSL Puerto Rican Sign Language; PSM Pauserna
    PSO Polish Sign Language; PSP Philippine Sign Language; PSR Portuguese Sign Language; PUQ Puquina
    PUS=ps Pashto; QUE=qu Quechua; RAR Rarotongan; REY Reyesano; RMS Romanian Sign Language; ROH=rm Romansh
    ROM Romani; RON=ro,RUM Romanian; RSI Rennellese Sign Language; RSL Russian Sign Language; RUN=rn Kirundi
    RUS=ru Russian; SAG=sg Sango; SAN=sa Sanskrit; SCO Scots; SDH Southern Kurdish; SDL Saudi Arabian Sign Language
    SFS South African Sign Language; SGG Swiss-German Sign Language; SGX Sierra Leonean Sign Language
    SIN=si Sinhala; SIP Sikkimese; SJE Pite Sami; SLF Swiss-Italian Sign Language; SLK=sk,SLO Slovak
    SLS Singapore Sign Language; SLV=sl Slovenian; SME=se Northern Sami; SMO=sm Samoan; SNA=sn Shona; SND=sd Sindhi
    SOM=so Somali; SOT=st Southern Sotho; SPA=es Spanish; SQI=sq,ALB Albanian; SQS Sri Lankan Sign Language
    SRD=sc Sardinian; SRP=sr Serbian; SRQ Sirionó; SSP Spanish Sign Language; SSR Swiss-French Sign Language
    SSW=ss Swazi; SUN=su Sundanese; SVK Slovakian Sign Language; SWA=sw Swahili; SWB Comorian; SWE=sv Swedish
    SWL Swedish Sign Language; SYY Al-Sayyid Bedouin Sign Language; TAH=ty Tahitian; TAM=ta Tamil; TAT=tt Tatar
    TEL=te Telugu; TET Tetum; TGK=tg Tajik; TGL=tl Tagalog; THA=th Thai; TIR=ti Tigrinya; TKL Tokelauan; TNA Tacana
    TNO Toromono; TON=to Tongan; TPI Tok Pisin; TPJ Tapieté; TRN Trinitario; TSE Tunisian Sign Language
    TSM Turkish Sign Language; TSN=tn Tswana; TSO=ts Tsonga; TSQ Thai Sign Language; TSS Taiwanese Sign Language
    TSY Tebul Sign Language; TUK=tk Turkmen; TUR=tr Turkish; TVL Tuvaluan; TWI=tw Twi; TZA Tanzanian Sign Language
    TZM Central Atlas Tamazight; UGN Ugandan Sign Language; UGY Uruguayan Sign Language; UIG=ug Uighur
    UKL Ukrainian Sign Language; UKR=uk Ukrainian; UKS Urubú-Kaapor Sign Language; UND Undetermined; URD=ur Urdu
    URE Uru; UZB=uz Uzbek; VEN=ve Venda; VIE=vi Vietnamese; VLS Flemish; VOL=vo Volapük; VSI Moldovan Sign Language
    VSL Venezuelan Sign Language; VSV Valencian Sign Language; WLN=wa Walloon; WOL=wo Wolof; XHO=xh Xhosa
    XKI Kenyan Sign Language; XML Malaysian Sign Language; XMS Moroccan Sign Language; YAA Yaminava; YID=yi Yiddish
    YOR=yo Yoruba; YSL Yugoslavian Sign Language; YUE Yue Chinese; YUQ Yuqui; YUZ Yuracare; ZHO=zh,CHI Chinese
    ZIB Zimbabwean Sign Language; ZLM Malay; ZSL Zambian Sign Language; ZUL=zu Zulu; ZXX No linguistic content
    AFA Afro-Asiatic languages; ALG Algonquian languages; APA Apache languages; ART Artificial languages
    ATH Athapascan languages; AUS Australian languages; BAD Banda languages; BAI Bamileke languages
    BAT Baltic languages; BER Berber languages; BNT Bantu languages; BTK Batak languages
    CAI Central American Indian languages; CAU Caucasian languages; CEL Celtic languages; CMC Chamic languages
    CUS Cushitic languages; DAY Land Dayak languages; DRA Dravidian languages; FIU Finno-Ugrian languages
    GEM Germanic languages; IJO Ijo languages; INC Indic languages; INE Indo-European languages
    IRA Iranian languages; IRO Iroquoian languages; KAR Karen languages; KHI Khoisan languages; KRO Kru languages
    MAP Austronesian languages; MKH Mon-Khmer languages; MNO Manobo languages; MUN Munda languages
    MYN Mayan languages; NAH Nahuatl languages; NAI North American Indian languages
    NIC Niger-Kordofanian languages; NUB Nubian languages; OTO Otomian languages; PAA Papuan languages
    PHI Philippine languages; PRA Prakrit languages; ROA Romance languages; SAI South American Indian languages
    SAL Salishan languages; SEM Semitic languages; SGN Sign Languages; SIO Siouan languages
    SIT Sino-Tibetan languages; SLA Slavic languages; SMI Sami languages; SON Songhai languages
    SSA Nilo-Saharan languages; TAI Tai languages; TUP Tupi languages; TUT Altaic languages; WAK Wakashan languages
    WEN Sorbian languages; YPK Yupik languages; ZND Zande languages; MSA=ms,MAY Malaysian; CNR Montenegrin
    AJN Andajin; AJS Algerian Jewish Sign Language; AOU A'ou; APF Pahanan Agta; AQD Ampari Dogon; AQK Aninka
    AQT Angaité; AQZ Akuntsu; AVM Angkamuthi; AWG Anguthimri; AXE Ayerrerenge; AXL Lower Southern Aranda
    AZD Eastern Durango Nahuatl; AZN Western Durango Nahuatl; BDF Biage; BFX Bantayanon; BJP Fanamaket; BPC Mbuk
    BPE Bauni; BVP Bumang; BVY Baybayanon; BZC Southern Betsimisaraka Malagasy; CBQ Tsucuba; CBW Kinabalian
    CEK Eastern Khumi Chin; CEY Ekai Chin; CKM Chakavian; CKN Kaang Chin; CLJ Laitu Chin; CLT Lautu Chin
    CNP Northern Ping Chinese; CNQ Chung; CPO Kpeego; CSJ Songlai Chin; CSP Southern Ping Chinese; CSV Sumtu Chin
    CSX Cambodian Sign Language; CTH Thaiphum Chin; CTY Moundadan Chetty; CUY Cuitlatec; DBT Ben Tey Dogon
    DBW Bankan Tey Dogon; DDA Dadi Dadi; DDR Dhudhuroa; DGL Dongolawi; DGT Ndra'ngith; DGW Daungwurrung
    DHX Dhungaloo; DJA Djadjawurrung; DKG Kadung; DLK Dahalik; DMB Mombo Dogon; DMD Madhi Madhi; DMF Medefaidrin
    DMW Mudburra; DNJ Dan; DNO Ndrulo; DNV Danu; DRC Minderico; DSZ Mardin Sign Language; DTD Ditidaht
    DTH Adithinngithigh; DTN Daatsʼíin; DTO Tommo So Dogon; DTY Doteli; DWK Dawik Kui; DWU Dhuwal; DWY Dhuwaya
    DWZ Dewas Rai; DZE Jiwarli; EAA Karenggapa; EBC Beginci; EBK Eastern Bontok; EGM Benamanga
    EHS Miyakubo Sign Language; EMQ Eastern Minyag; EMX Erromintxela; EMZ Mbessa; ENL Enlhet; ENX Enxet
    ESG Aheri Gondi; ESY Eskayan; EZA Ezaa; FBL West Albay Bikol; FIF Faifi; FKK Kirya-Konzəl; FNB Fanbak
    GAC Mixed Great Andamanese; GBW Gabi-Gabi; GDS Ghandruk Sign Language; GDT Kungardutyi; GEF Gerai; GEV Viya
    GIE Gaɓogbo; GIH Githabul; GII Girirra; GIU Mulao; GJM Gunditjmara; GJR Gurindji Kriol; GKD Magɨ; GKO Kok-Nar
    GKU ǂUngkue; GLB Belnəng; GLL Kalali; GMG Magɨyi; GMR Mirning; GMZ Mgbolizhia; GNJ Ngen; GOV Goo
    GPE Ghanaian Pidgin English; GQU Qau; GTU Aghu-Tharnggala; GWM Awngthim; GYO Gyalsumdo; GYZ Geji; HKH Khah
    HKN Mel-Khaonh; HNG Hungu; HRC Niwer Mil; HRP Nhirrpi; HRW Warwar Feni; HYW Western Armenian; IBH Bih
    IHW Bidawal; IIN Thiin; IKR Ikaranggal; IKS Inuit Sign Language; ILM Malaysian Iranun; ILP Philippine Iranun
    IMT Imotong; IQW Ikwo; ISK Ishkashimi; ITD Southern Tidung; IZZ Izi; JAN Jandai; JBI Badjiri; JBK Barikewa
    JBM Bijim; JBW Yawijibaya; JGK Gwak; JJE Jejueo; JJR Bankal; JKA Kaera; JKM Mobwa Karen; JKP Paku Karen
    JKR Koro; JKS Amami Koniya Sign Language; JLS Jamaican Sign Language; JMW Mouwase; JOG Jogi; JUI Ngadjuri
    KJV Kaikavian Literary Language; LBK Central Bontok; LBL Libon Bikol; LDA Kla-Dan; LGO Lango; LJA Golpa
    LJW Yirandhali; LJX Yuru; LKM Kalaamaya; LKU Kungkari; LLJ Ladji Ladji; LNW Lanima; LQR Logir
    LSB Burundian Sign Language; LSC Albarradas Sign Language; LSN Tibetan Sign Language; LSV Sivia Sign Language
    LSW Seychelles Sign Language; LSY Mauritian Sign Language; LTG Latgalian; LTH Thur; LVI Lavi
    LVS Standard Latvian; LWS Malawian Sign Language; LWU Lawu; LXM Lakurumau; MJB Makalero; NCQ Northern Katang
    NEU Neo; NJZ Nyishi; NKQ Nkami; NLM Mankiyali; NLQ Lao Naga; NLW Walangama; NOJ Nonuya; NOL Nomlaki
    NPG Ponyo-Gongwang Naga; NPI Nepali; NPL Southeastern Puebla Nahuatl; NPX Noipx; NQL Ngendelengo
    NQQ Kyan-Karyaw Naga; NQT Nteng; NQY Akyaung Ari Naga; NRF Guernésiais; NRK Ngarla; NRU Narua; NSB Lower Nossob
    NSF Northwestern Nisu; NTD Northern Tidung; NTG Ngantangarra; NTX Tangkhul Naga; NUK Nuu-chah-nulth; NVO Nyokon
    NWG Ngayawung; NWO Nauo; NWW Ndwewe; NXK Koki Naga; NXO Ndambomo; NXQ Naxi; NZD Nzadi; NZZ Nanga Dama Dogon
    OBK Southern Bontok; OCM Old Cham; OIE Okolie; OKC Kobo; OKG Koko Babangk; OKZ Old Khmer; OLK Olkol
    OLT Old Lithuanian; OLU Kuvale; OMY Old Malay; ORY Odia; OSN Old Sundanese; OVD Elfdalian; PBM Puebla Mazatec
    PGD Gāndhārī; PGL Primitive Irish; PGZ Papua New Guinean Sign Language; PHJ Pahari; PMD Pallanganmiddang
    PND Mpinda; PNJ Pinjarup; PNK Paunaka; PNL Paleni; PRF Paranan; PTQ Pattapu; PWI Patwin
    PYS Paraguayan Sign Language; PZH Pazeh; RBK Northern Bontok; RBL Miraya Bikol; RBP Barababaraba
    RIB Bribri Sign Language; RKW Arakwal; RMQ Caló; RNB Brunca Sign Language; RNR Nari Nari; RRT Arritinngithigh
    RSK Ruthenian; RSM Miriwoong Sign Language; RSN Rwandan Sign Language; RTC Rungtu Chin; RTS Yurats; RWL Ruwila
    RXD Ngardi; RXW Karuwali; RZH Rāziḥī; SCT Southern Katang; SDQ Semandang; SFE Eastern Subanen; SGD Surigaonon
    SGJ Surgujia; SGS Samogitian; SGY Sanglechi; SHD Kundal Shahi; SPN Sanapaná; SPV Sambalpuri
    SQK Albanian Sign Language; SQX Kufr Qassem Sign Language; STY Siberian Tatar; SUO Bouni; SVM Slavomolisano
    SYX Samay; SZS Solomon Islands Sign Language; SZY Sakizaya; TDE Tiranige Diga Dogon; TDM Taruma; TEZ Tetserret
    TGJ Tagin; TGN Tandaganon; TGZ Tagalaka; TJJ Tjungundji; TJL Tai Laing; TJP Tjupany; TJW Djabwurrung
    TKG Tesaka Malagasy; TKV Mur Pano; TOK Toki Pona; TST Tondi Songway Kiini; TVU Tunen; TVX Taivoan; TXJ Tarjumo
    TYY Tiyaa; TZL Talossan; UBL Buhi'non Bikol; UGH Kubachi; UKI Kui; UKK Muak Sa-aak; UKV Kuku; UKY Kuuk-Yak
    ULE Lule; ULW Ulwa; UNI Uni; UNN Kurnai; UNU Unubahe; UON Kulon; USS us-Saare; UTH ut-Hun
    VBK Southwestern Bontok; VKN Koro Nulu; VKZ Koro Zuba; WBS West Bengal Sign Language; WDK Wadikali; WDT Wyandot
    WDY Wadjabangayi; WEG Wergaia; WGB Wagawaga; WGU Wirangu; WKR Keerray-Woorroong; WKY Wangkayutyuru; WLH Welaun
    WMG Western Minyag; WNN Wunumara; WNW Wintu; WNY Waanyi; WRK Garrwa; WRO Worrorra; WSG Adilabad Gondi
    WTH Wathawurrung; WWB Wakabunga; WXW Wardandi; WYI Woiwurrung; WYN Wyandot; XAJ Ararandewára; XAK Máku
    XBB Lower Burdekin; XBD Bindal; XBE Bigambal; XBG Bunganditj; XBJ Birrpayi; XBN Kenaboi; XBP Bibbulman
    XBY Batyala; XDA Darkinyung; XDK Dharuk; XDO Kwandu; XDQ Kaitag; XGB Gbin; XGD Gudang; XGG Goreng
    XGI Garingbal; XGM Dharumbal; XGU Unggumi; XGW Guwa; XHM Middle Khmer; XIS Kisan; XJB Minjungbal
    XJT Jaitmatang; XNI Ngarigu; XNJ Ngoni; XNK Nganakarti; XNM Ngumbarl; XNQ Ngoni; XNT Narragansett; XNU Nukunul
    XNY Nyiyaparli; XNZ Kenzi; XPA Pirriya; XPB Pyemmairre; XPD Paredarerme; XPF Nuenonne; XPH Tyerrenoterpanner
    XPJ Mpalitjanh; XPL Port Sorell Tasmanian; XPQ Mohegan-Pequot; XPT Punthamara; XPV Tommeginne; XPW Peerapper
    XPX Toogee; XPZ Nuenonne; XRD Gundungurra; XRG Minang; XTH Yitha Yitha; XTV Thawa; XUD Umiida; XUL Ngunnawal
    XUN Unggaranggu; XWD Wadi Wadi; XWJ Wajuk; XWK Wangkumara; XWT Wotjobaluk; XWW Wemba Wemba; XXM Minkin
    XYA Yaygir; XYB Yandjibara; XYJ Mayi-Yapi; XYK Mayi-Kulan; XYT Mayi-Thakurti; XYY Yorta Yorta; YAN Mayangna
    YDA Yanda; YGA Malyangapa; YGI Yiningayi; YGS Yolŋu Sign Language; YGU Yugul; YHS Yan-nhaŋu Sign Language
    YKN Kua-nsi; YKU Kuamasi; YLB Yaleba; YNQ Yendang; YOT Yotti; YRM Yirrk-Mel; YRO Yaroamë; YRY Yarluyandi
    YSG Sonaga; YSM Myanmar Sign Language; YTW Yout Wam; YTY Yatay; YWG Yinhawangka; YXA Mayawali; YXG Yagara
    YXL Yardliyawarra; YXM Yinwum; YXU Yuyu; YXY Yabula Yabula; YYR Yir Yoront; ZBA Balaibalan; ZBU Bu
    ZCD Las Delicias Zapotec; ZGH Standard Moroccan Tamazight; ZHA=za Zhuang; ZIL Zialo; ZKD Kadu; ZKN Kanan
    ZLA Zula
    """
}
