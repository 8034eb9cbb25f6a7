// Administrative territorial units of the Publications Office's named authority list, state of 2023 (ELM 3.1). Units whose
// English names we do not have are codes alone.
extension VocabularyText {
  /// `CODE label`; the code begins with the country.
  static let unitsPOLToSWE = """
    POL Poland; POL_MPP_BAP Biała Podlaska, city county; POL_MPP_BIB Bielsko-Biała, city county
    POL_MPP_BLS Białystok, city county; POL_MPP_BYT Bytom, city county; POL_MPP_BZG Bydgoszcz, city county
    POL_MPP_CLK Chełm, city county; POL_MPP_CRW Chorzów, city county; POL_MPP_CZW Czestochowa, city county
    POL_MPP_DAB Dąbrowa Górnicza, city county; POL_MPP_GDN Gdańsk, city county; POL_MPP_GDY Gdynia, city county
    POL_MPP_GOW Gorzów Wielkopolski, city county; POL_MPP_GRU Grudziadz, city county; POL_MPP_GWC Gliwice, city county
    POL_MPP_IEG Zielona Góra, city county; POL_MPP_JEG Jelenia Gora, city county; POL_MPP_JWO Jaworzno, city county
    POL_MPP_JZB Jastrzębie, city county; POL_MPP_KAL Kalisz, city county; POL_MPP_KLC Kielce, city county
    POL_MPP_KON Konin, city county; POL_MPP_KRK Kraków, city county
    POL_MPP_KRO Krosno, city county (Lower Carpathians voivodeship); POL_MPP_KTW Katowice, city county
    POL_MPP_LEG Legnica, city county; POL_MPP_LEZ Leszno, city county; POL_MPP_LOD Łódź, city county
    POL_MPP_LUL Lublin, city county; POL_MPP_MYL Mysłowice, city county; POL_MPP_NWS Nowy Sącz, city county
    POL_MPP_OLS Olsztyn, city county; POL_MPP_OPO Opole, city county; POL_MPP_OSS Ostrołęka, city county
    POL_MPP_OSZ Koszalin, city county; POL_MPP_OYX Siemianowice Śląskie, city county
    POL_MPP_PIS Piekary Śląskie, city county; POL_MPP_PIT Piotrków Trybunalski, city county
    POL_MPP_PLO Płock, city county; POL_MPP_POZ Poznan, city county; POL_MPP_PRZ Przemyśl, city county
    POL_MPP_QEP Tarnobrzeg, city county; POL_MPP_QKD Elblag, city county; POL_MPP_QOY Łomża, city county
    POL_MPP_RDM Radom, city county; POL_MPP_RDS Ruda Śląska, city county; POL_MPP_RYB Rybnik, city county
    POL_MPP_RZE Rzeszów, city county; POL_MPP_SDC Siedlce, city county; POL_MPP_SKI Skierniewice, city county
    POL_MPP_SLP Słupsk, city county; POL_MPP_SOP Sopot, city county; POL_MPP_SWC Sosnowiec, city county
    POL_MPP_SWI Świnoujście, city county; POL_MPP_SWL Suwałki, city county; POL_MPP_SWT Świętochłowice, city county
    POL_MPP_SZZ Szczecin, city county; POL_MPP_TAR Tarnów, city county; POL_MPP_TOR Toruń, city county
    POL_MPP_TYY Tychy, city county; POL_MPP_WAW Warszawa, city county; POL_MPP_WOL Włocławek, city county
    POL_MPP_WRO Wrocław, city county; POL_MPP_WZH Wałbrzych, city county; POL_MPP_ZAB Zabrze, city county
    POL_MPP_ZAM Zamość, city county; POL_MPP_ZOY Żory, city county; POL_POW_ALK Aleksandrów county
    POL_POW_AUG Augustów county; POL_POW_BAP Biała county; POL_POW_BAR Bartoszyce county; POL_POW_BCA Bochnia county
    POL_POW_BIA Białystok county; POL_POW_BIB Bielsko county; POL_POW_BIE Bieruń-Lędziny county
    POL_POW_BLB Białobrzegi county; POL_POW_BLS Bielsk county; POL_POW_BNA Brodnica county
    POL_POW_BOG Białogard county; POL_POW_BOJ Biłgoraj county; POL_POW_BOL Bolesławiec county
    POL_POW_BRG Brzeg county (Opole voivodeship); POL_POW_BRN Braniewo county
    POL_POW_BRZ Brzesko county (Mazovia voivodeship); POL_POW_BTW Bełchatów county; POL_POW_BUS Busko county
    POL_POW_BYO Bytów county; POL_POW_BZG Bydgoszcz county; POL_POW_BZZ Brzozów county; POL_POW_CHD Chodzież county
    POL_POW_CHE Chojnice county; POL_POW_CHO Chełmno county; POL_POW_CHS Choszczno county
    POL_POW_CIE Ciechanów county; POL_POW_CLH Człuchów county; POL_POW_CLK Chełm county; POL_POW_CNW Chrzanów county
    POL_POW_CZA Czarnków-Trzcianka county; POL_POW_CZW Częstochowa county; POL_POW_CZY Cieszyn county
    POL_POW_DAT Dąbrowa county; POL_POW_DEB Dębica county; POL_POW_DRP Drawsko county; POL_POW_DZI Działdowo county
    POL_POW_DZO Dzierżoniów county; POL_POW_ELB Elblag county; POL_POW_GDP Gołdap county; POL_POW_GIZ Giżycko county
    POL_POW_GJW Grajewo county; POL_POW_GLB Głubczyce county; POL_POW_GLC Gorlice county; POL_POW_GLW Głogów county
    POL_POW_GNZ Gniezno county; POL_POW_GOD Golub-Dobrzyń county; POL_POW_GOL Goleniów county
    POL_POW_GOW Gorzow county; POL_POW_GRA Góra county; POL_POW_GRK Grodzisk Mazowiecki county
    POL_POW_GRN Gryfino county; POL_POW_GRO Grójec county; POL_POW_GRU Grudziadz county; POL_POW_GRY Gryfice county
    POL_POW_GTY Gostyń county; POL_POW_GWC Gliwice couny; POL_POW_GWI Garwolin county; POL_POW_GYN Gostynin county
    POL_POW_GZK Grodzisk Wielkopolski county; POL_POW_HBZ Hrubieszów county; POL_POW_HJK Hajnówka county
    POL_POW_IEG Zielona Gora county; POL_POW_ILA Iława county; POL_POW_INO Inowrocław county
    POL_POW_JAR Jarosław county; POL_POW_JAS Jasło county; POL_POW_JEG Jelenia Gora county; POL_POW_JON Jarocin county
    POL_POW_JWL Janów Lubelski county; POL_POW_JWR Jawor county; POL_POW_JZW Jędrzejów county
    POL_POW_KAG Kamienna Góra county; POL_POW_KAL Kalisz county; POL_POW_KAO Kamień county; POL_POW_KBU Kłobuck county
    POL_POW_KEK Kędzierzyn-Koźle county; POL_POW_KEP Kępnocounty; POL_POW_KET Kętrzyn county
    POL_POW_KKE Krapkowice county; POL_POW_KLC Kielce county; POL_POW_KLN Kolno county; POL_POW_KLO Kłodzko county
    POL_POW_KLQ Koło county; POL_POW_KLU Kluczbork county; POL_POW_KOD Krosno Odrzańskie county (Lubus voivodeship)
    POL_POW_KOL Kołobrzeg county; POL_POW_KON Konin county; POL_POW_KOS Kościerzyna county
    POL_POW_KRA Krasnystaw county; POL_POW_KRK Kraków county; POL_POW_KRN Krotoszyn county
    POL_POW_KRO Krosno county (Lower Carpathians voivodeship); POL_POW_KRS Kraśnik county; POL_POW_KSC Kościan county
    POL_POW_KSE Końskie county; POL_POW_KTZ Kartuzy county; POL_POW_KUT Kutno county; POL_POW_KWD Kwidzyn county
    POL_POW_KWZ Kazimierza county; POL_POW_KZA Kolbuszowa county; POL_POW_KZE Kozienice county
    POL_POW_LAN Łańcut county; POL_POW_LAP Lipsko county; POL_POW_LBN Lubań county; POL_POW_LBR Lubartów county
    POL_POW_LCZ Lubaczów county; POL_POW_LEB Lębork county; POL_POW_LEG Legnica county; POL_POW_LEO Lesko county
    POL_POW_LEZ Leszno county; POL_POW_LGO Legionowo county; POL_POW_LIP Lipno county
    POL_POW_LIW Lidzbark Warmiński county; POL_POW_LKS Lwówek county; POL_POW_LKW Łuków county
    POL_POW_LMA Limanowa county; POL_POW_LOB Łobez county; POL_POW_LOD Łódź East county; POL_POW_LOS Łosice county
    POL_POW_LOW Łowicz county; POL_POW_LSK Łask county; POL_POW_LUC Lubliniec county; POL_POW_LUL Lublin county
    POL_POW_LUN Lubin county; POL_POW_LZC Łęczna county; POL_POW_LZN Leżajsk county; POL_POW_LZY Łęczyca county
    POL_POW_MIC Miechów county; POL_POW_MIK Mikołów county; POL_POW_MIN Mińsk county; POL_POW_MLA Mława county
    POL_POW_MLB Malbork county; POL_POW_MLC Mielec county; POL_POW_MLZ Milicz county; POL_POW_MMZ Maków county
    POL_POW_MNI Mońki county; POL_POW_MOG Mogilno county; POL_POW_MRA Mrągowo county; POL_POW_MYC Myślenice county
    POL_POW_MYZ Myślibórz county; POL_POW_MZD Międzychód county; POL_POW_MZW Myszków county
    POL_POW_MZZ Międzyrzecz county; POL_POW_NAK Nakło county; POL_POW_NDG Nowy Dwór Gdański county
    POL_POW_NID Nidzica county; POL_POW_NIS Nisko county; POL_POW_NML Nowe Miasto county; POL_POW_NOS Nowa Sól county
    POL_POW_NSW Namysłów county; POL_POW_NTG Nowy Targ county; POL_POW_NWS Nowy Sącz county
    POL_POW_NWY Nowy Dwór Mazowiecki county; POL_POW_NYS Nysa county; POL_POW_NYT Nowy Tomyśl county
    POL_POW_OBN Oborniki county; POL_POW_OKZ Olkusz county; POL_POW_OLA Oława county; POL_POW_OLC Olecko county
    POL_POW_OLE Oleśnica county; POL_POW_OLN Olesno county; POL_POW_OLS Olsztyn county; POL_POW_OLU Opole county
    POL_POW_OPA Opatów county; POL_POW_OPO Opole county; POL_POW_OPZ Opoczno county
    POL_POW_OSJ Ostrów Mazowiecka county; POL_POW_OSR Ostrowiec county; POL_POW_OSS Ostrołęka county
    POL_POW_OST Ostróda county; POL_POW_OSW Oświęcim county; POL_POW_OSZ Koszalin county; POL_POW_OTW Otwock county
    POL_POW_OWK Ostrów Wielkopolski county; POL_POW_OXA Strzyżów county; POL_POW_OXI Węgrów county
    POL_POW_OZA Brzeziny county; POL_POW_OZW Ostrzeszów county; POL_POW_PAI Pabianice county
    POL_POW_PAJ Pajęczno county; POL_POW_PBD Będzin county; POL_POW_PBI Poddębice county; POL_POW_PIA Piaseczno county
    POL_POW_PIL Piła county; POL_POW_PIT Piotrkow county; POL_POW_PIZ Pisz county; POL_POW_PLC Police county
    POL_POW_PLK Płońsk county; POL_POW_PLO Płock county; POL_POW_PNZ Pińczów county; POL_POW_POW Polkowice county
    POL_POW_POZ Poznan county; POL_POW_PRC Parczew county; POL_POW_PRU Prudnik county; POL_POW_PRZ Przemyśl county
    POL_POW_PSY Przasnysz county; POL_POW_PSZ Pszczyna county; POL_POW_PUC Puck county; POL_POW_PUL Puławy county
    POL_POW_PUT Pułtusk county; POL_POW_PWK Przeworsk county; POL_POW_PZC Proszowice county
    POL_POW_PZG Gdański county; POL_POW_PZK Pruszków county; POL_POW_PZW Pleszew county; POL_POW_PZY Przysucha county
    POL_POW_QEP Tarnobrzeg county; POL_POW_QKD Elk county; POL_POW_QOY Łomża county; POL_POW_QXQ Stalowa Wola county
    POL_POW_RAD Radomsko county; POL_POW_RAP Radzyń Podlaski county; POL_POW_RAW Rawicz county
    POL_POW_RCZ Racibórz county; POL_POW_RDM Radom county; POL_POW_RMA Rawa Mazowiecka county
    POL_POW_ROP Ropczyce-Sędziszów county; POL_POW_RYB Rybnik county; POL_POW_RYK Ryki county
    POL_POW_RYP Rypin county; POL_POW_RZE Rzeszow county; POL_POW_RZJ Radziejów county; POL_POW_RZY Pyrzyce county
    POL_POW_SBA Sucha county; POL_POW_SCE Świecie county; POL_POW_SCN Sulęcin county; POL_POW_SDC Siedlce county
    POL_POW_SDK Świdnik county; POL_POW_SEJ Sejny county; POL_POW_SEK Sępólno Krajeńskie county
    POL_POW_SIR Sieradz county; POL_POW_SKI Skierniewice county; POL_POW_SKK Skarżysko-Kamienna county
    POL_POW_SLA Sławno county; POL_POW_SLC Słupca county; POL_POW_SLP Słupsk county; POL_POW_SLU Słubice county
    POL_POW_SMA Sandomierz county; POL_POW_SMY Szamotuły county; POL_POW_SNK Sanok county
    POL_POW_SOC Sochaczew county; POL_POW_SOK Sokółka county; POL_POW_SPC Sierpc county
    POL_POW_SPO Sokołów Podlaski county; POL_POW_SRE Śrem county; POL_POW_SSA Środa Śląska county
    POL_POW_SSW Staszów county; POL_POW_STE Starachowice county; POL_POW_STG Starogard Gdański county
    POL_POW_STK Strzelce-Drezdenko county; POL_POW_STO Strzelce county; POL_POW_STS Stargard county
    POL_POW_STZ Strzelin county; POL_POW_SWB Świebodzin county; POL_POW_SWD Świdwin county
    POL_POW_SWK Środa Wielkopolska county; POL_POW_SWL Suwałki county; POL_POW_SWN Świdnica county
    POL_POW_SZD Szydłowiec county; POL_POW_SZE Siemiatycze county; POL_POW_SZM Sztum county
    POL_POW_SZT Szczytno county; POL_POW_SZZ Szczecinek county; POL_POW_TAR Tarnów county; POL_POW_TATRZ Tatra county
    POL_POW_TGO Tarnowskie Góry county; POL_POW_TMW Tomaszów Mazowiecki county; POL_POW_TOL Tomaszów Lubelski county
    POL_POW_TOR Toruń county; POL_POW_TRI Trzebnica county; POL_POW_TRK Turek county; POL_POW_TUC Tuchola county
    POL_POW_TZW Tczew county; POL_POW_USD Bieszczady county; POL_POW_WAG Wągrowiec county
    POL_POW_WAR Warsaw West county; POL_POW_WAZ Wałcz county; POL_POW_WBZ Wąbrzeźno county
    POL_POW_WDW Wadowice county; POL_POW_WEG Węgorzewo county; POL_POW_WEJ Wejherowo county
    POL_POW_WIL Wieliczka county; POL_POW_WLD Włodawa county; POL_POW_WLM Wołomin county; POL_POW_WLN Wieluń county
    POL_POW_WLS Włoszczowa county; POL_POW_WOI Wołów county; POL_POW_WOL Włocławek; POL_POW_WRO Wrocław
    POL_POW_WSC Wschowa county; POL_POW_WSN Września county; POL_POW_WSO Wieruszów county
    POL_POW_WYM Wysokie Mazowieckie county; POL_POW_WYZ Wyszków county; POL_POW_WZH Wałbrzych county
    POL_POW_WZL Wodzisław Śląski county; POL_POW_WZT Wolsztyn county; POL_POW_ZAG Żagań county
    POL_POW_ZAM Zamość county; POL_POW_ZAS Ząbkowice Śląskie county; POL_POW_ZAW Zambrów county
    POL_POW_ZDU Zduńska Wola county; POL_POW_ZGC Zgorzelec county; POL_POW_ZGI Zgierz; POL_POW_ZLO Złotów county
    POL_POW_ZNI Żnin county; POL_POW_ZRY Żary county; POL_POW_ZTO Złotoryja county; POL_POW_ZUM Żuromin county
    POL_POW_ZWL Zwoleń county; POL_POW_ZWR Zawiercie county; POL_POW_ZYR Żyrardów county; POL_POW_ZYW Żywiec county
    POL_WOJ_DS Lower Silesia voivodeship; POL_WOJ_KP Kujawsko-Pomorskie voivodeship; POL_WOJ_LB Lublin voivodeship
    POL_WOJ_LD Łódź voivodeship; POL_WOJ_LS Lubus voivodeship; POL_WOJ_MP Mazovia voivodeship
    POL_WOJ_MZ Masovian voivodeship; POL_WOJ_OP Opole voivodeship; POL_WOJ_PK Lower Carpathians voivodeship
    POL_WOJ_PL Podlachia voivodeship; POL_WOJ_PM Pomerania voivodeship; POL_WOJ_SK Świętokrzyskie voivodeship
    POL_WOJ_SL Silesia voivodeship; POL_WOJ_WM Varmia-Mazuria voivodeship; POL_WOJ_WP Greater Poland voivodeship
    POL_WOJ_ZP Western Pomerania voivodeship; PRT Portugal; PRT_DS_AVE District of Aveiro; PRT_DS_BEJ District of Beja
    PRT_DS_BGC District of Braganca; PRT_DS_BGZ District of Braga; PRT_DS_CBP District of Coimbra
    PRT_DS_CBR District of Castelo Branco; PRT_DS_EVR District of Évora; PRT_DS_FAO District of Faro
    PRT_DS_GDA District of Guarda; PRT_DS_LEA District of Leiria; PRT_DS_LIS District of Lisbon
    PRT_DS_OPO District of Porto; PRT_DS_POR District of Portalegre; PRT_DS_SET District of Setúbal
    PRT_DS_SNT District of Santarem; PRT_DS_VDC District of Viana do Castelo; PRT_DS_VRL District of Vila Real
    PRT_DS_VSE District of Viseu; PRT_RGA_ACORES Autonomous region of the Azores
    PRT_RGA_MADEIRA Autonomous region of Madeira; ROU Romania; ROU_JUD_ALBA Alba county; ROU_JUD_ARAD Arad county
    ROU_JUD_ARGES Argeş county; ROU_JUD_BACAU Bacău county; ROU_JUD_BIHOR Bihor county
    ROU_JUD_BISNAS Bistriţa-Năsăud county; ROU_JUD_BOTOS Botoşani county; ROU_JUD_BRAILA Brăila county
    ROU_JUD_BRASOV Braşov county; ROU_JUD_BUZAU Buzău county; ROU_JUD_CALAR Călăraşi county
    ROU_JUD_CARAS Caraş-Severin county; ROU_JUD_CLUJ Cluj county; ROU_JUD_CONST Constanţa county
    ROU_JUD_COVAS Covasna county; ROU_JUD_DAMBOV Dâmboviţa county; ROU_JUD_DOLJ Dolj county
    ROU_JUD_GALATI Galaţi county; ROU_JUD_GIURG Giurgiu county; ROU_JUD_GORJ Gorj county; ROU_JUD_HARG Harghita county
    ROU_JUD_HUNED Hunedoara county; ROU_JUD_IALOM Ialomiţa county; ROU_JUD_IASI Iaşi county
    ROU_JUD_ILFOV Ilfov county; ROU_JUD_MARAM Maramureş county; ROU_JUD_MEHED Mehedinţi county
    ROU_JUD_MURES Mureş county; ROU_JUD_NEAMT Neamţ county; ROU_JUD_OLT Olt county; ROU_JUD_PRAHO Prahova county
    ROU_JUD_SALAJ Sălaj county; ROU_JUD_SATUMA Satu Mare county; ROU_JUD_SBZ Sibiu county
    ROU_JUD_SUCEAV Suceava county; ROU_JUD_TCE Tulcea county; ROU_JUD_TELEOR Teleorman county
    ROU_JUD_TIMIS Timiş county; ROU_JUD_VALCEA Vâlcea county; ROU_JUD_VASLUI Vaslui county
    ROU_JUD_VRANC Vrancea county; ROU_MUN_BUH City of Bucharest county; SCT Scotland
    SCT_COA_ABD Aberdeenshire council area; SCT_COA_ABE Aberdeen city council area
    SCT_COA_AGB Argyll and Bute council area; SCT_COA_ANS Angus council area
    SCT_COA_CLK Clackmannanshire council area; SCT_COA_DGY Dumfries and Galloway council area
    SCT_COA_DND Dundee city council area; SCT_COA_EAY East Ayrshire council area
    SCT_COA_EDH Edinburgh city council area; SCT_COA_EDU East Dunbartonshire council area
    SCT_COA_ELN East Lothian council area; SCT_COA_ELS Eilean Siar council area
    SCT_COA_ERW East Renfrewshire council area; SCT_COA_FAL Falkirk council area; SCT_COA_FIF Fife council area
    SCT_COA_GLG Glasgow City council area; SCT_COA_HLD Highland council area; SCT_COA_IVC Inverclyde council area
    SCT_COA_MLN Midlothian council area; SCT_COA_MRY Moray council area; SCT_COA_NAY North Ayrshire council area
    SCT_COA_NLK North Lanarkshire council area; SCT_COA_ORK Orkney Islands council area
    SCT_COA_PKN Perth and Kinross council area; SCT_COA_RFW Renfrewshire council area
    SCT_COA_SAY South Ayrshire council area; SCT_COA_SCB Scottish Borders, council area
    SCT_COA_SLK South Lanarkshire council area; SCT_COA_STG Stirling council area
    SCT_COA_WDU West Dunbartonshire council area; SCT_COA_WLN West Lothian council area
    SCT_COA_ZET Shetland Islands council area; SVK Slovakia; SVK_KRJ_BBY Banská Bystrica region
    SVK_KRJ_BTS Bratislava region; SVK_KRJ_ILZ Žilina region; SVK_KRJ_KSC Košice region; SVK_KRJ_NRA Nitra region
    SVK_KRJ_POV Prešov region; SVK_KRJ_TNA Trnava region; SVK_KRJ_TRE Trenčin region
    SVK_OKR_KSCOK Košice–okolie district; SVK_OKR__BBY Banská Bystrica district; SVK_OKR__BCA Bytča district
    SVK_OKR__BDV Bardejov district; SVK_OKR__BNB Bánovce nad Bebravou district; SVK_OKR__BTS01 Bratislava I district
    SVK_OKR__BTS02 Bratislava II district; SVK_OKR__BTS03 Bratislava III district
    SVK_OKR__BTS04 Bratislava IV district; SVK_OKR__BTS05 Bratislava V district; SVK_OKR__BZO Brezno district
    SVK_OKR__CAD Čadca district; SVK_OKR__DJA Dunajská Streda district; SVK_OKR__DOK Dolný Kubín district
    SVK_OKR__DTA Detva district; SVK_OKR__GLA Gelnica district; SVK_OKR__GLT Galanta district
    SVK_OKR__HLO Hlohovec district; SVK_OKR__HNE Humenné district; SVK_OKR__ILV Ilava district
    SVK_OKR__ILZ Žilina district; SVK_OKR__KNA Komárno district; SVK_OKR__KNM Kysucké Nové Mesto district
    SVK_OKR__KRU Krupina district; SVK_OKR__KSC01 Košice I district; SVK_OKR__KSC02 Košice II district
    SVK_OKR__KSC03 Košice III district; SVK_OKR__KSC04 Košice IV district; SVK_OKR__KZK Kežmarok district
    SVK_OKR__LIM Liptovský Mikuláš district; SVK_OKR__LUE Lučenec district; SVK_OKR__LVE Levice district
    SVK_OKR__MAC Malacky district; SVK_OKR__MEZ Medzilaborce district; SVK_OKR__MHC Michalovce district
    SVK_OKR__MRT Martin district; SVK_OKR__MYJ Myjava district; SVK_OKR__NMV Nové Mesto nad Váhom district
    SVK_OKR__NOV Nové Zámky district; SVK_OKR__NRA Nitra district; SVK_OKR__NSO Námestovo district
    SVK_OKR__PAR Partizánske district; SVK_OKR__PBY Považská Bystrica district; SVK_OKR__PCV Púchov district
    SVK_OKR__PLT Poltár district; SVK_OKR__POP Poprad district; SVK_OKR__POV Prešov district
    SVK_OKR__PZA Prievidza district; SVK_OKR__PZK Pezinok district; SVK_OKR__PZY Piešťany district
    SVK_OKR__REV Revúca district; SVK_OKR__ROZ Rožňava district; SVK_OKR__RST Rimavská Sobota district
    SVK_OKR__RZK Ružomberok district; SVK_OKR__SAB Sabinov district; SVK_OKR__SEA Senica district
    SVK_OKR__SKA Skalica district; SVK_OKR__SLA Šaľa district; SVK_OKR__SLB Stará Ľubovňa district
    SVK_OKR__SNA Snina district; SVK_OKR__SNE Senec district; SVK_OKR__SNV Spišská Nová Ves district
    SVK_OKR__SOB Sobrance district; SVK_OKR__SPV Stropkov district; SVK_OKR__SVK Svidník district
    SVK_OKR__SZN Banská Štiavnica district; SVK_OKR__TCY Topoľčany district; SVK_OKR__TEB Trebišov district
    SVK_OKR__TNA Trnava district; SVK_OKR__TRE Trenčín district; SVK_OKR__TUT Turčianske Teplice district
    SVK_OKR__TVR Tvrdošín district; SVK_OKR__VKS Veľký Krtíš district; SVK_OKR__VOA Levoča district
    SVK_OKR__VRA Vranov nad Topľou district; SVK_OKR__ZAR Žarnovica district; SVK_OKR__ZIA Žiar nad Hronom district
    SVK_OKR__ZLM Zlaté Moravce district; SVK_OKR__ZVN Zvolen district; SVN Slovenia; SVN_OBC_4SS Šentjur municipality
    SVN_OBC_AJD Ajdovščina municipality; SVN_OBC_ANK Ankaran municipality; SVN_OBC_APA Apače municipality
    SVN_OBC_BEN Benedikt municipality; SVN_OBC_BLE Bled municipality; SVN_OBC_BLO Bloke municipality
    SVN_OBC_BR8 Brezovica municipality; SVN_OBC_BRA Braslovče municipality; SVN_OBC_BRD Brda municipality
    SVN_OBC_BS4 Bohinj municipality; SVN_OBC_BTN Beltinci municipality; SVN_OBC_BVC Bovec municipality
    SVN_OBC_BZC Brežice municipality; SVN_OBC_C52 Cankova municipality; SVN_OBC_CER Cerkno municipality
    SVN_OBC_CIK Cirkulane municipality; SVN_OBC_CJE City Celje municipality; SVN_OBC_CKC Cerknica municipality
    SVN_OBC_CNG Cerklje na Gorenjskem municipality; SVN_OBC_CR5 Črenšovci municipality
    SVN_OBC_D24 Dornava municipality; SVN_OBC_D25 Dravograd municipality; SVN_OBC_DAV Lendava muncipality
    SVN_OBC_DBJ Dobrepolje municipality; SVN_OBC_DBP Dobrova – Polhov Gradec municipality
    SVN_OBC_DBR Dobrna municipality; SVN_OBC_DE8 Destrnik municipality; SVN_OBC_DHP Horjul municipality
    SVN_OBC_DOJ Dobje municipality; SVN_OBC_DUP Duplek municipality; SVN_OBC_DVC Divača municipality
    SVN_OBC_DZE Domžale municipality; SVN_OBC_GDN Gornja Radgona municipality
    SVN_OBC_GIP Gornji Petrovci municipality; SVN_OBC_GJS Grosuplje municipality; SVN_OBC_GO3 Gornji Grad municipality
    SVN_OBC_GOJ Gorje municipality; SVN_OBC_GOR Gorišnica municipality; SVN_OBC_GRA Grad municipality
    SVN_OBC_GVJ Gorenja vas – Poljane municipality; SVN_OBC_HAJ Hajdina municipality; SVN_OBC_HOD Hodoš municipality
    SVN_OBC_HOS Hoče – Slivnica municipality; SVN_OBC_HRK Hrpelje – Kozina municipality; SVN_OBC_I37 Ig municipality
    SVN_OBC_IBS Ilirska Bistrica municipality; SVN_OBC_IVG Ivančna Gorica municipality; SVN_OBC_IZO Izola municipality
    SVN_OBC_JCE Jesenice municipality; SVN_OBC_JEZ Jezersko municipality; SVN_OBC_JUR Juršinci municipality
    SVN_OBC_K44 Kanal municipality; SVN_OBC_K47 Kobilje municipality; SVN_OBC_K56 Kuzma municipality
    SVN_OBC_KCV Kočevje municipality; SVN_OBC_KID Kidričevo municipality; SVN_OBC_KMD Komenda municipality
    SVN_OBC_KNK Kamnik municipality; SVN_OBC_KOB Kobarid municipality; SVN_OBC_KOM Komen municipality
    SVN_OBC_KOP City Koper municipality; SVN_OBC_KOS Kostel municipality; SVN_OBC_KOZ Kozje municipality
    SVN_OBC_KRA Kranjska Gora municipality; SVN_OBC_KRJ City Kranj municipality; SVN_OBC_KRK Krško municipality
    SVN_OBC_KRZ Križevci municipality municipality; SVN_OBC_KST Kostanjevica na Krki municipality
    SVN_OBC_KUN Kungota municipality; SVN_OBC_L58 Cerkvenjak municipality; SVN_OBC_L59 Dobrovnik municipality
    SVN_OBC_L67 Luče municipality; SVN_OBC_LAS Laško municipality; SVN_OBC_LI6 Dol pri Ljubljani municipality
    SVN_OBC_LJB Ljubno municipality; SVN_OBC_LJR Ljutomer municipality; SVN_OBC_LJU City Ljubljana municipality
    SVN_OBC_LNP Lovrenc na Pohorju municipality; SVN_OBC_LOD Log – Dragomer municipality
    SVN_OBC_LOG Logatec municipality; SVN_OBC_LSK Loška dolina municipality; SVN_OBC_LSP Loški potok municipality
    SVN_OBC_LUK Lukovica municipality; SVN_OBC_LVS Lenart municipality; SVN_OBC_LZB Semič municipality
    SVN_OBC_LZC Žiri municipality; SVN_OBC_LZF Ruše municipality; SVN_OBC_LZG Pivka municipality
    SVN_OBC_LZH Hrastnik municipality; SVN_OBC_LZI Idrija municipality; SVN_OBC_LZJ Litija municipality
    SVN_OBC_LZK Miren – Kostanjevica municipality; SVN_OBC_LZL Črnomelj municipality
    SVN_OBC_LZM Poljčane municipality; SVN_OBC_LZO Radeče municipality; SVN_OBC_LZP Škofja Loka municipality
    SVN_OBC_LZR Straža municipality; SVN_OBC_M79 Mozirje municipality; SVN_OBC_MAJ Majšperk municipality
    SVN_OBC_MAK Makole municipality; SVN_OBC_MBX Maribor municipality; SVN_OBC_MDE Medvode municipality
    SVN_OBC_MDP Miklavž na Dravskem polju municipality; SVN_OBC_MET Metlika municipality
    SVN_OBC_MGS Mengeš municipality; SVN_OBC_MIP Mirna Peč municipality; SVN_OBC_MIS Mislinja municipality
    SVN_OBC_MOR Moravče municipality; SVN_OBC_MOT Mokronog – Trebelno municipality; SVN_OBC_MRN Mirna municipality
    SVN_OBC_MUS City Murska Sobota municipality; SVN_OBC_MUT Muta municipality
    SVN_OBC_MVT Moravske Toplice municipality; SVN_OBC_MZA Mežica municipality
    SVN_OBC_N85 Dolenjske Toplice municipality; SVN_OBC_NAZ Nazarje municipality; SVN_OBC_NKO Naklo municipality
    SVN_OBC_NMO City Novo mesto municipality; SVN_OBC_NOG City Nova Gorica municipality
    SVN_OBC_O86 Odranci municipality; SVN_OBC_OPN Oplotnica municipality; SVN_OBC_ORZ Ormož municipality
    SVN_OBC_OSI Osilnica municipality; SVN_OBC_P92 Podčetrtek municipality; SVN_OBC_P95 Preddvor municipality
    SVN_OBC_P96 Črna na Koroškem municipality; SVN_OBC_PBL Prebold municipality; SVN_OBC_PCI Puconci municipality
    SVN_OBC_PD9 Bistrica ob Sotli municipality; SVN_OBC_PDK Podvelka municipality; SVN_OBC_PIR Piran municipality
    SVN_OBC_POS Postojna municipality; SVN_OBC_PPM Pesnica municipality; SVN_OBC_PRE Prevalje municipality
    SVN_OBC_PTU City Ptuj municipality; SVN_OBC_RAF Rače – Fram municipality; SVN_OBC_RAZ Razkrižje municipality
    SVN_OBC_RDC Radenci municipality; SVN_OBC_RDO Radovljica municipality; SVN_OBC_RNA Ribnica municipality
    SVN_OBC_RNC Renče – Vogrsko municipality; SVN_OBC_RNK Ravne na Koroškem municipality
    SVN_OBC_RNP Ribnica na Pohorju municipality; SVN_OBC_RO3 Rogatec municipality
    SVN_OBC_ROD Radlje ob Dravi municipality; SVN_OBC_ROG Rogašovci municipality
    SVN_OBC_ROS Rečica ob Savinji municipality; SVN_OBC_RSA Rogaška Slatina municipality
    SVN_OBC_SAL Šalovci municipality; SVN_OBC_SBA Slovenska Bistrica municipality; SVN_OBC_SEJ Šentjernej municipality
    SVN_OBC_SEP Šentrupert municipality; SVN_OBC_SET Šentilj municipality; SVN_OBC_SI5 Borovnica municipality
    SVN_OBC_SJS Sveti Jurij ob Ščavnici municipality; SVN_OBC_SJT Šmarješke Toplice municipality
    SVN_OBC_SJU Sveti Jurij v Slovenskih goricah municipality; SVN_OBC_SKF Škofljica municipality
    SVN_OBC_SKO Škocjan municipality; SVN_OBC_SLG Slovenj Gradec municipality
    SVN_OBC_SLK Slovenske Konjice municipality; SVN_OBC_SMA Šmarje pri Jelšah municipality
    SVN_OBC_SNR Šenčur municipality; SVN_OBC_SNS Sveti Andraž v Slovenskih goricah municipality
    SVN_OBC_SOD Selnica ob Dravi municipality; SVN_OBC_SOL Solčava municipality
    SVN_OBC_SOP Šmartno ob Paki municipality; SVN_OBC_SPL Šmartno pri Litiji municipality
    SVN_OBC_SPV Šempeter – Vrtojba municipality; SVN_OBC_SRE Središče ob Dravi municipality
    SVN_OBC_SRS Starše municipality; SVN_OBC_STJ Šoštanj municipality; SVN_OBC_STO Štore municipality
    SVN_OBC_STS Sveta Trojica v Slovenskih goricah municipality; SVN_OBC_SVA Sveta Ana municipality
    SVN_OBC_SVC Sevnica municipality; SVN_OBC_SVT Sveti Tomaž municipality; SVN_OBC_SZ5 Sodražica municipality
    SVN_OBC_SZA Sežana municipality; SVN_OBC_TAB Tabor municipality; SVN_OBC_TIS Tišina municipality
    SVN_OBC_TOL Tolmin municipality; SVN_OBC_TR2 Turnišče municipality; SVN_OBC_TRB Trbovlje municipality
    SVN_OBC_TRE Trebnje municipality; SVN_OBC_TRV Trnovska vas municipality; SVN_OBC_TRZ Trzin municipality
    SVN_OBC_TZI Tržič municipality; SVN_OBC_V35 Podlehnik municipality; SVN_OBC_VCI Markovci municipality
    SVN_OBC_VDC Vodice municipality; SVN_OBC_VEL Velenje municipality; SVN_OBC_VER Veržej municipality
    SVN_OBC_VIT Vitanje municipality; SVN_OBC_VLL Velike Lašče municipality; SVN_OBC_VLP Velika Polana municipality
    SVN_OBC_VOJ Vojnik municipality; SVN_OBC_VPT Videm municipality; SVN_OBC_VPV Vipava municipality
    SVN_OBC_VRA Vransko municipality; SVN_OBC_VRH Vrhnika municipality; SVN_OBC_VUZ Vuzenica municipality
    SVN_OBC_Z42 Zagorje ob Savi municipality; SVN_OBC_ZAL Žalec municipality; SVN_OBC_ZAV Zavrč municipality
    SVN_OBC_ZEL Železniki municipality; SVN_OBC_ZET Žetale municipality; SVN_OBC_ZIR Žirovnica municipality
    SVN_OBC_ZP9 Polzela municipality; SVN_OBC_ZRE Zreče municipality; SVN_OBC_ZUZ Žužemberk municipality; SWE Sweden
    SWE_LAN_BLEK Blekinge county; SWE_LAN_DALA Dalarna county; SWE_LAN_GAVL Gävleborg county
    SWE_LAN_GOTL Gotland county; SWE_LAN_HALLA Halland county; SWE_LAN_JAMTL Jämtland county
    SWE_LAN_JONKO Jönköping county; SWE_LAN_KALMA Kalmar county; SWE_LAN_KRONO Kronoberg county
    SWE_LAN_NORRB Norrbotten county; SWE_LAN_OGOTL Östergötland county; SWE_LAN_OREB Örebro county
    SWE_LAN_SKANE Skåne county; SWE_LAN_SODERM Södermanland county; SWE_LAN_STOCK Stockholm county
    SWE_LAN_UPPS Uppsala county; SWE_LAN_VARML Värmland county; SWE_LAN_VASGOT Västra Götaland county
    SWE_LAN_VASTB Västerbotten county; SWE_LAN_VASTM Västmanland county; SWE_LAN_VASTN Västernorrland county
    SWE_LL_BLEK Blekinge county council; SWE_LL_DALA Dalarna county council; SWE_LL_GAVL Gävleborg county council
    SWE_LL_HALLA Halland county council; SWE_LL_JAMTL Jämtland county council; SWE_LL_JONKO Jönköping county council
    SWE_LL_KALMA Kalmar county council; SWE_LL_KRONO Kronoberg county council; SWE_LL_NORRB Luleå county council
    SWE_LL_OREB Örebro county council; SWE_LL_SKANE Skåne county council; SWE_LL_SODERM Nyköping county council
    SWE_LL_STOCK Stockholm county council; SWE_LL_UPPS Uppsala county council; SWE_LL_VARML Karlstad county council
    SWE_LL_VASGOT Västra Götaland county council; SWE_LL_VAST Västerås county council
    SWE_LL_VASTB Umeå county council; SWE_LL_VASTN Härnösand county council
    """
}
