// Administrative territorial units of the Publications Office's named authority list, state of 2023 (ELM 3.1). Units whose
// English names we do not have are codes alone.
extension VocabularyText {
  /// `CODE label`; the code begins with the country.
  static let unitsAToDEU = """
    AUT Austria; AUT_BLD_BURG Federal province of Burgenland; AUT_BLD_KAER Federal province of Carinthia
    AUT_BLD_NO Federal province of Lower Austria; AUT_BLD_OO Federal province of Upper Austria
    AUT_BLD_STEIER Federal province of Styria; AUT_BLD_SZG Federal province of Salzburg
    AUT_BLD_TIROL Federal province of Tirol; AUT_BLD_VIE Federal province of Vienna
    AUT_BLD_VORALB Federal province of Vorarlberg; AUT_BZK_ATT Amstetten district; AUT_BZK_BDN Baden district
    AUT_BZK_BKL Bruck an der Leitha district; AUT_BZK_BLU Bludenz district; AUT_BZK_BRA Braunau am Inn district
    AUT_BZK_BRUMU Bruck-Mürzzuschlag district; AUT_BZK_BRZ Bregenz district; AUT_BZK_DEU Deutschlandsberg district
    AUT_BZK_DOR Dornbirn district; AUT_BZK_EFR Eferding district; AUT_BZK_EITUMGB Eisenstadt surroundings district
    AUT_BZK_FKI Feldkirchen district; AUT_BZK_FKT Feldkirch district; AUT_BZK_FSD Freistadt district
    AUT_BZK_GDN Gmunden district; AUT_BZK_GIE Grieskirchen district; AUT_BZK_GMU Gmünd district
    AUT_BZK_GNF Gänserndorf district; AUT_BZK_GSS Güssing district; AUT_BZK_GU Graz surroundings district
    AUT_BZK_HARTFU Hartberg-Fürstenfeld district; AUT_BZK_HLL Hallein district; AUT_BZK_HMG Hermagor district
    AUT_BZK_HOL Hollabrunn district; AUT_BZK_HOR Horn district; AUT_BZK_IMS Imst district
    AUT_BZK_INN Innsbruck-Land district; AUT_BZK_JDF Jennersdorf district; AUT_BZK_JOA Sankt Johann im Pongau district
    AUT_BZK_KAN Krems-Land district; AUT_BZK_KBG Korneuburg district; AUT_BZK_KFS Kufstein district
    AUT_BZK_KIT Kitzbühel district; AUT_BZK_KKM Kirchdorf an der Krems district; AUT_BZK_KLU Klagenfurt-Land district
    AUT_BZK_LAN Landeck district; AUT_BZK_LBN Leoben district; AUT_BZK_LEI Leibnitz district
    AUT_BZK_LEZ Lienz district; AUT_BZK_LLF Lilienfeld district; AUT_BZK_LNZ Linz-Land district
    AUT_BZK_LZN Liezen district; AUT_BZK_MAT Mattersburg district; AUT_BZK_MEL Melk district
    AUT_BZK_MIS Mistelbach district; AUT_BZK_MOE Mödling district; AUT_BZK_MUR Murau district
    AUT_BZK_MURTAL Murtal district; AUT_BZK_NAS Neusiedl am See district; AUT_BZK_NKN Neunkirchen district
    AUT_BZK_OBE Oberpullendorf district; AUT_BZK_OWT Oberwart district; AUT_BZK_PER Perg district
    AUT_BZK_RIK Ried im Innkreis district; AUT_BZK_ROH Rohrbach district; AUT_BZK_RTE Reutte district
    AUT_BZK_SBB Scheibbs district; AUT_BZK_SCZ Schwaz district; AUT_BZK_SDG Schärding district
    AUT_BZK_SER Steyr-Land district; AUT_BZK_SOSTEIER South-East Styria district
    AUT_BZK_SPI Spittal an der Drau district; AUT_BZK_STP Sankt Pölten-Land district
    AUT_BZK_SVG Sankt Veit an der Glan district; AUT_BZK_SZG Salzburg surroundings district
    AUT_BZK_TAM Tamsweg district; AUT_BZK_TLN Tulln district; AUT_BZK_UU Urfahr surroundings district
    AUT_BZK_VIEUMGB Vienna surroundings district; AUT_BZK_VLH Villach-Land district; AUT_BZK_VOC Vöcklabruck district
    AUT_BZK_VOT Völkermarkt district; AUT_BZK_VTB Voitsberg district; AUT_BZK_WAI Waidhofen an der Thaya district
    AUT_BZK_WEZ Weiz district; AUT_BZK_WLS Wels-Land district; AUT_BZK_WNR Wiener Neustadt-Land district
    AUT_BZK_WOF Wolfsberg district; AUT_BZK_ZAS Zell am See district; AUT_BZK_ZWT Zwettl district; AUT_GBK_VIE01
    AUT_GBK_VIE02; AUT_GBK_VIE03; AUT_GBK_VIE04; AUT_GBK_VIE05; AUT_GBK_VIE06; AUT_GBK_VIE07; AUT_GBK_VIE08
    AUT_GBK_VIE09; AUT_GBK_VIE10; AUT_GBK_VIE11; AUT_GBK_VIE12; AUT_GBK_VIE13; AUT_GBK_VIE14; AUT_GBK_VIE15
    AUT_GBK_VIE16; AUT_GBK_VIE17; AUT_GBK_VIE18; AUT_GBK_VIE19; AUT_GBK_VIE20; AUT_GBK_VIE21; AUT_GBK_VIE22
    AUT_GBK_VIE23; AUT_STTS_EIT Eisenstadt statutory city; AUT_STTS_GRZ Graz statutory city
    AUT_STTS_INN Innsbruck statutory city; AUT_STTS_KAN Krems an der Donau statutory city
    AUT_STTS_KLU Klagenfurt statutory city; AUT_STTS_LNZ Linz statutory city; AUT_STTS_RUS Rust statutory city
    AUT_STTS_SER Steyr statutory city; AUT_STTS_STP Sankt Pölten statutory city; AUT_STTS_SZG Salzburg statutory city
    AUT_STTS_VIE Vienna statutory city; AUT_STTS_VLH Villach statutory city
    AUT_STTS_WAF Waidhofen an der Ybbs statutory city; AUT_STTS_WLS Wels statutory city
    AUT_STTS_WNR Wiener Neustadt statutory city; BEL Belgium; BEL_CGG_DEU German-speaking community of Belgium
    BEL_CGG_FRA French community of Belgium; BEL_CGG_VLA Flämish community of Belgium; BEL_PR_ANR Province of Antwerp
    BEL_PR_BWA Province of Walloon Brabant; BEL_PR_HAI Province of Hainaut; BEL_PR_LGG Province of Liège
    BEL_PR_LIM Province of Limbourg (Belgium); BEL_PR_LUX Province of Luxembourg (Belgium)
    BEL_PR_NAM Province of Namur; BEL_PR_OOV Province of East Flanders; BEL_PR_VBR Province of Flemish Brabant
    BEL_PR_WVL Province of West Flanders; BEL_RG_BRU Brussels-Capital region; BEL_RG_VLS Flemisch region
    BEL_RG_WAL Walloon Region; BGR Bulgaria; BGR_OBL_BLN Blagoevgrad region; BGR_OBL_BOJ Burgas region
    BGR_OBL_DOD Dobrich region; BGR_OBL_GAV Gabrovo region; BGR_OBL_HKV Haskovo region; BGR_OBL_KRM Kardzhali region
    BGR_OBL_KYS Kyustendil region; BGR_OBL_LVP Lovech region; BGR_OBL_OZA Montana region; BGR_OBL_PDV Plovdiv region
    BGR_OBL_PNZ Pernik region; BGR_OBL_PVN Pleven region; BGR_OBL_PZA Pazardzhik region; BGR_OBL_RDU Ruse region
    BGR_OBL_RGL Razgrad region; BGR_OBL_SLP Sliven region; BGR_OBL_SLS Silistra region; BGR_OBL_SML Smolyan region
    BGR_OBL_SMN Shumen region; BGR_OBL_SOF Sofia region; BGR_OBL_SOFGRD Sofia city region
    BGR_OBL_SZR Stara Zagora region; BGR_OBL_TGV Targovishte region; BGR_OBL_VAR Varna region
    BGR_OBL_VID Vidin region; BGR_OBL_VRA Vratsa region; BGR_OBL_VTT Veliko Tarnovo region; BGR_OBL_YAM Yambol region
    CYM Wales; CYM_UA_ATA Swansea unitary authority; CYM_UA_BGW Blaenau Gwent unitary authority
    CYM_UA_BMG The Vale of Glamorgan unitary authority; CYM_UA_BNF Pembrokeshire unitary authority
    CYM_UA_CAF Caerphilly unitary authority; CYM_UA_CGN Ceredigion unitary authority
    CYM_UA_CNW Newport unitary authority; CYM_UA_CRD Cardiff unitary authority
    CYM_UA_CTL Neath Port Talbot unitary authority; CYM_UA_CWY Conwy County unitary authority
    CYM_UA_DDB Denbighshire unitary authority; CYM_UA_FFL Flintshire unitary authority
    CYM_UA_FYN Monmouthshire unitary authority; CYM_UA_GFY Carmarthenshire unitary authority
    CYM_UA_GWN Gwynedd unitary authority; CYM_UA_MTU Merthyr Tydfil unitary authority
    CYM_UA_POG Bridgend unitary authority; CYM_UA_POW Powys unitary authority
    CYM_UA_RCT Rhondda Cynon Taf unitary authority; CYM_UA_TOF Torfaen unitary authority
    CYM_UA_WRC Wrexham unitary authority; CYM_UA_YNM Isle of Anglesey unitary authority; CYP Cyprus
    CYP_EP_FMG Famagusta district; CYP_EP_KYR Kyrenia district; CYP_EP_LCA Larnaca district
    CYP_EP_LMS Limassol district; CYP_EP_NIC Nicosia district; CYP_EP_PFO Paphos district; CZE Czechia
    CZE_KRJ_HKR Hradec Králové region; CZE_KRJ_JIHOCES South Bohemia region; CZE_KRJ_JIHOMOR South Moravia region
    CZE_KRJ_KLV Karlovy Vary region; CZE_KRJ_LBR Liberec region; CZE_KRJ_MORAVSLE Moravia-Silesia region
    CZE_KRJ_OLO Olomouc region; CZE_KRJ_PLZ Plzeň region; CZE_KRJ_PRB Pardubice region
    CZE_KRJ_PRGMES Prague Capital city region; CZE_KRJ_STREDO Central Bohemia region; CZE_KRJ_ULN Ústí region
    CZE_KRJ_VISOC Vysočina region; CZE_KRJ_ZLN Zlín region; DEU; DEU_BZK_BER01; DEU_BZK_BER02; DEU_BZK_BER03
    DEU_BZK_BER04; DEU_BZK_BER05; DEU_BZK_BER06; DEU_BZK_BER07; DEU_BZK_BER08; DEU_BZK_BER09; DEU_BZK_BER10
    DEU_BZK_BER11; DEU_BZK_BER12; DEU_KRFS_AAH; DEU_KRFS_AGB; DEU_KRFS_AMB; DEU_KRFS_ANS; DEU_KRFS_ASC; DEU_KRFS_BAB
    DEU_KRFS_BAM; DEU_KRFS_BBG; DEU_KRFS_BER; DEU_KRFS_BFE; DEU_KRFS_BOM; DEU_KRFS_BON; DEU_KRFS_BOT; DEU_KRFS_BRE
    DEU_KRFS_BRV; DEU_KRFS_BWE; DEU_KRFS_BYU; DEU_KRFS_CGN; DEU_KRFS_CHE; DEU_KRFS_COB; DEU_KRFS_COT; DEU_KRFS_DAR
    DEU_KRFS_DEL; DEU_KRFS_DESRLU; DEU_KRFS_DTM; DEU_KRFS_DUI; DEU_KRFS_DUS; DEU_KRFS_EIS; DEU_KRFS_EME; DEU_KRFS_ERF
    DEU_KRFS_ERL; DEU_KRFS_ESS; DEU_KRFS_FBG; DEU_KRFS_FFO; DEU_KRFS_FLF; DEU_KRFS_FRA; DEU_KRFS_FTL; DEU_KRFS_FUE
    DEU_KRFS_GEA; DEU_KRFS_GEK; DEU_KRFS_HAG; DEU_KRFS_HAL; DEU_KRFS_HAM; DEU_KRFS_HEE; DEU_KRFS_HEI; DEU_KRFS_HEN
    DEU_KRFS_HMM; DEU_KRFS_HOQ; DEU_KRFS_ING; DEU_KRFS_JEN; DEU_KRFS_KAE; DEU_KRFS_KAS; DEU_KRFS_KAU; DEU_KRFS_KEL
    DEU_KRFS_KEN; DEU_KRFS_KLT; DEU_KRFS_KOB; DEU_KRFS_KRE; DEU_KRFS_LAD; DEU_KRFS_LBC; DEU_KRFS_LDH; DEU_KRFS_LEJ
    DEU_KRFS_LEV; DEU_KRFS_LWR; DEU_KRFS_MAG; DEU_KRFS_MAI; DEU_KRFS_MGL; DEU_KRFS_MHG; DEU_KRFS_MMN; DEU_KRFS_MSR
    DEU_KRFS_MUC; DEU_KRFS_MUH; DEU_KRFS_NEU; DEU_KRFS_NSW; DEU_KRFS_NUE; DEU_KRFS_OBE; DEU_KRFS_OFF; DEU_KRFS_OLO
    DEU_KRFS_OSN; DEU_KRFS_PAS; DEU_KRFS_PIR; DEU_KRFS_POT; DEU_KRFS_RED; DEU_KRFS_REG; DEU_KRFS_ROS; DEU_KRFS_RSK
    DEU_KRFS_SAR; DEU_KRFS_SCN; DEU_KRFS_SCW; DEU_KRFS_SOL; DEU_KRFS_SPE; DEU_KRFS_STB; DEU_KRFS_STU; DEU_KRFS_SUL
    DEU_KRFS_SWB; DEU_KRFS_SWR; DEU_KRFS_TRI; DEU_KRFS_ULM; DEU_KRFS_WEI; DEU_KRFS_WIB; DEU_KRFS_WMR; DEU_KRFS_WOB
    DEU_KRFS_WOR; DEU_KRFS_WUE; DEU_KRFS_WUP; DEU_KRFS_WVN; DEU_KRFS_ZWE; DEU_LDK_HSAURL; DEU_LDK_MARKK; DEU_LDK_OLE
    DEU_LDK_SGEWIT; DEU_LDK_SOE; DEU_LDK_UNN; DEU_LDRR_ENERUH; DEU_LD_BB; DEU_LD_BW; DEU_LD_BY; DEU_LD_HE; DEU_LD_MV
    DEU_LD_NI; DEU_LD_NW; DEU_LD_RP; DEU_LD_SH; DEU_LD_SL; DEU_LD_SN; DEU_LD_ST; DEU_LD_TH; DEU_LKRFS_BOR; DEU_LKR_AGB
    DEU_LKR_AH9; DEU_LKR_AIRFBE; DEU_LKR_ALBDON; DEU_LKR_ALCLD; DEU_LKR_ALG; DEU_LKR_ALK; DEU_LKR_ALTSZW
    DEU_LKR_AMBSUH; DEU_LKR_AMMLD; DEU_LKR_ANHBID; DEU_LKR_ANS; DEU_LKR_ASC; DEU_LKR_AUR; DEU_LKR_AZYWOR; DEU_LKR_BAM
    DEU_LKR_BARNIM; DEU_LKR_BAU; DEU_LKR_BDU; DEU_LKR_BEGLD; DEU_LKR_BERWTH; DEU_LKR_BIR; DEU_LKR_BITPRU; DEU_LKR_BKI
    DEU_LKR_BKR; DEU_LKR_BODS; DEU_LKR_BOERDE; DEU_LKR_BRGSHW; DEU_LKR_BSE; DEU_LKR_BTOWOH; DEU_LKR_BURGLD
    DEU_LKR_BWU; DEU_LKR_BYU; DEU_LKR_CAL; DEU_LKR_CEL; DEU_LKR_CHA; DEU_LKR_CLO; DEU_LKR_COB; DEU_LKR_COCZEL
    DEU_LKR_COF; DEU_LKR_CUX; DEU_LKR_DAC; DEU_LKR_DARDIG; DEU_LKR_DASPRE; DEU_LKR_DEG; DEU_LKR_DFGLDU; DEU_LKR_DITHMA
    DEU_LKR_DIZ; DEU_LKR_DLD; DEU_LKR_DNRS; DEU_LKR_DONBRG; DEU_LKR_DUE; DEU_LKR_EEG; DEU_LKR_EICH; DEU_LKR_EICHFL
    DEU_LKR_ELBLER; DEU_LKR_EMN; DEU_LKR_EMSLD; DEU_LKR_ENZK; DEU_LKR_ERG; DEU_LKR_ERLHOT; DEU_LKR_ERZGRB; DEU_LKR_ESL
    DEU_LKR_EUS; DEU_LKR_FEL; DEU_LKR_FOH; DEU_LKR_FRG; DEU_LKR_FRILD; DEU_LKR_FRYGFN; DEU_LKR_FST; DEU_LKR_FTL
    DEU_LKR_FUE; DEU_LKR_FUL; DEU_LKR_GAP; DEU_LKR_GER; DEU_LKR_GIE; DEU_LKR_GIF; DEU_LKR_GOA; DEU_LKR_GOE
    DEU_LKR_GON; DEU_LKR_GOR; DEU_LKR_GOS; DEU_LKR_GRFBDB; DEU_LKR_GRG; DEU_LKR_GRI; DEU_LKR_GUG; DEU_LKR_GUT
    DEU_LKR_HANPYR; DEU_LKR_HARB; DEU_LKR_HARZ; DEU_LKR_HAVLD; DEU_LKR_HBRG; DEU_LKR_HEG; DEU_LKR_HEIDKR; DEU_LKR_HEL
    DEU_LKR_HEM; DEU_LKR_HEN; DEU_LKR_HEP; DEU_LKR_HERRBF; DEU_LKR_HF4; DEU_LKR_HIL; DEU_LKR_HILDBG; DEU_LKR_HOCTAU
    DEU_LKR_HOQ; DEU_LKR_HOX; DEU_LKR_HRD; DEU_LKR_HZGLAU; DEU_LKR_HZN; DEU_LKR_IAD; DEU_LKR_ILMKR; DEU_LKR_JCWLD
    DEU_LKR_KAE; DEU_LKR_KAS; DEU_LKR_KEM; DEU_LKR_KIT; DEU_LKR_KLE; DEU_LKR_KON; DEU_LKR_KRO; DEU_LKR_KUL
    DEU_LKR_KUS; DEU_LKR_KYFFH; DEU_LKR_LBG; DEU_LKR_LDH; DEU_LKR_LEE; DEU_LKR_LEJ; DEU_LKR_LHNDIL; DEU_LKR_LIC
    DEU_LKR_LIMWEI; DEU_LKR_LIPPE; DEU_LKR_LIU; DEU_LKR_LOE; DEU_LKR_LULPCH; DEU_LKR_LUWDNG; DEU_LKR_LWG; DEU_LKR_LXL
    DEU_LKR_MAIBIN; DEU_LKR_MAIKIN; DEU_LKR_MAITAU; DEU_LKR_MAITNS; DEU_LKR_MARBKF; DEU_LKR_MAROLD; DEU_LKR_MAYKOB
    DEU_LKR_MCKSEE; DEU_LKR_MEI; DEU_LKR_MERWND; DEU_LKR_MET; DEU_LKR_MFSHARZ; DEU_LKR_MIDLBE; DEU_LKR_MIE
    DEU_LKR_MIL; DEU_LKR_MITTSN; DEU_LKR_MNSP; DEU_LKR_MUC; DEU_LKR_MUF; DEU_LKR_NAISBH; DEU_LKR_NCKODW; DEU_LKR_NDH
    DEU_LKR_NED; DEU_LKR_NET; DEU_LKR_NIE; DEU_LKR_NKN; DEU_LKR_NOM; DEU_LKR_NORDSN; DEU_LKR_NORFRI; DEU_LKR_NSABDW
    DEU_LKR_NSB; DEU_LKR_NUELD; DEU_LKR_NUL; DEU_LKR_NWMCK; DEU_LKR_OBBERG; DEU_LKR_OBEALG; DEU_LKR_OBEHAV
    DEU_LKR_OBSLAU; DEU_LKR_ODESPR; DEU_LKR_ODWLD; DEU_LKR_OFF; DEU_LKR_OLO; DEU_LKR_ORTN; DEU_LKR_OSE; DEU_LKR_OSN
    DEU_LKR_OSTAKR; DEU_LKR_OSTALG; DEU_LKR_OSTHLZ; DEU_LKR_OSTHOL; DEU_LKR_OSTPRIG; DEU_LKR_PAD; DEU_LKR_PAS
    DEU_LKR_PEI; DEU_LKR_PFA; DEU_LKR_PFO; DEU_LKR_PIN; DEU_LKR_PLN; DEU_LKR_POTMITM; DEU_LKR_PRIGN; DEU_LKR_RAS
    DEU_LKR_RAV; DEU_LKR_REC; DEU_LKR_REG; DEU_LKR_REMMUR; DEU_LKR_RENECK; DEU_LKR_REU; DEU_LKR_RGN; DEU_LKR_RHEBER
    DEU_LKR_RHEERF; DEU_LKR_RHEHUN; DEU_LKR_RHELAH; DEU_LKR_RHENEU; DEU_LKR_RHESIE; DEU_LKR_RHETAU; DEU_LKR_RHNNCK
    DEU_LKR_RNGB; DEU_LKR_ROL; DEU_LKR_ROS; DEU_LKR_ROW; DEU_LKR_RPPF; DEU_LKR_RSK; DEU_LKR_RTH; DEU_LKR_RTTIN
    DEU_LKR_SAA; DEU_LKR_SAALE; DEU_LKR_SAALHO; DEU_LKR_SAALOR; DEU_LKR_SADRUL; DEU_LKR_SALZLD; DEU_LKR_SCF
    DEU_LKR_SCHAUM; DEU_LKR_SCW; DEU_LKR_SHFLF; DEU_LKR_SHL; DEU_LKR_SHWBAA; DEU_LKR_SKLMNI; DEU_LKR_SLPF; DEU_LKR_SMG
    DEU_LKR_SNSZOERZ; DEU_LKR_SOM; DEU_LKR_SON; DEU_LKR_SPRENEI; DEU_LKR_STA; DEU_LKR_STBBOA; DEU_LKR_STEINBG
    DEU_LKR_STN; DEU_LKR_STORMA; DEU_LKR_STQ; DEU_LKR_STT; DEU_LKR_SUDWEI; DEU_LKR_SUDWPF; DEU_LKR_SWE; DEU_LKR_SWMEDE
    DEU_LKR_TIR; DEU_LKR_TLTFLA; DEU_LKR_TRA; DEU_LKR_TRISAG; DEU_LKR_TUE; DEU_LKR_TUT; DEU_LKR_UCKMAR; DEU_LKR_UEL
    DEU_LKR_UNSHAI; DEU_LKR_UNTALG; DEU_LKR_VEC; DEU_LKR_VER; DEU_LKR_VGTLD; DEU_LKR_VIE; DEU_LKR_VOGBG
    DEU_LKR_VRPGRW; DEU_LKR_VRPRUG; DEU_LKR_VULKAN; DEU_LKR_WAD; DEU_LKR_WARTBG; DEU_LKR_WAT; DEU_LKR_WBL
    DEU_LKR_WDKFKG; DEU_LKR_WEMSGU; DEU_LKR_WERMEI; DEU_LKR_WES; DEU_LKR_WESTWA; DEU_LKR_WETT; DEU_LKR_WMD
    DEU_LKR_WMRLD; DEU_LKR_WNGGUH; DEU_LKR_WSRMAR; DEU_LKR_WTG; DEU_LKR_WUE; DEU_LKR_WUL; DEU_LKR_ZLLALB; DEU_LKR_ZWI
    DEU_RB_ARN; DEU_RB_CGN; DEU_RB_DAR; DEU_RB_DET; DEU_RB_DUS; DEU_RB_FBG; DEU_RB_GIE; DEU_RB_KAS; DEU_RB_MFRK
    DEU_RB_MSR; DEU_RB_NBY; DEU_RB_OBY; DEU_RB_OFRK; DEU_RB_OPFZ; DEU_RB_SCWB; DEU_RB_STU; DEU_RB_TUE; DEU_RB_UFRK
    DEU_RG_KAE; DEU_STS_BE; DEU_STS_HB; DEU_STS_HH
    """
}
