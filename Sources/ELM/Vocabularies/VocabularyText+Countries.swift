// Countries and territories of the Publications Office's named authority list, state of 2023 (ELM 3.1), with ISO 3166-1
// alpha-2 codes and the other names that student systems use. Greece is also EL and the United Kingdom UK, as the EU
// writes.
extension VocabularyText {
  /// `CODE=alpha-2 label ~ other name`; the code is ISO 3166-1 alpha-3 wherever ISO has one.
  static let country = """
    AND=AD Andorra; ALB=AL Albania; AUT=AT Austria; BIH=BA Bosnia and Herzegovina; BEL=BE Belgium; BLR=BY Belarus
    CHE=CH Switzerland; CYP=CY Cyprus; DNK=DK Denmark; EST=EE Estonia; GRC=GR,EL Greece; ESP=ES Spain
    FIN=FI Finland; FRO=FO Faroes ~ Faroe Islands; FRA=FR France; GGY=GG Guernsey; GIB=GI Gibraltar
    GRL=GL Greenland; HRV=HR Croatia; IRL=IE Ireland; IMN=IM Isle of Man; ISL=IS Iceland; ITA=IT Italy
    JEY=JE Jersey; LIE=LI Liechtenstein; LTU=LT Lithuania; LUX=LU Luxembourg; LVA=LV Latvia; MCO=MC Monaco
    MDA=MD Moldova ~ Republic of Moldova; MNE=ME Montenegro; MLT=MT Malta
    NLD=NL Netherlands ~ The Netherlands ~ Holland; NOR=NO Norway; POL=PL Poland; PRT=PT Portugal; ROU=RO Romania
    SRB=RS Serbia; RUS=RU Russia ~ Russian Federation; SWE=SE Sweden; SVN=SI Slovenia; SVK=SK Slovakia
    SMR=SM San Marino; TUR=TR Turkey ~ Türkiye; UKR=UA Ukraine; GBR=GB,UK United Kingdom ~ Great Britain
    VAT=VA Vatican City State ~ Holy See ~ Vatican; BGR=BG Bulgaria; DEU=DE Germany; ALA=AX Åland Islands
    DZA=DZ Algeria; ASM=AS American Samoa; AGO=AO Angola; AIA=AI Anguilla; ATA=AQ Antarctica
    ATG=AG Antigua and Barbuda; ARG=AR Argentina; ARM=AM Armenia; ABW=AW Aruba; AUS=AU Australia; AZE=AZ Azerbaijan
    BHS=BS Bahamas ~ The Bahamas; BHR=BH Bahrain; BGD=BD Bangladesh; BRB=BB Barbados; BLZ=BZ Belize; BEN=BJ Benin
    BMU=BM Bermuda; BTN=BT Bhutan; BOL=BO Bolivia; BWA=BW Botswana; BVT=BV Bouvet Island; BRA=BR Brazil
    IOT=IO British Indian Ocean Territory; VGB=VG British Virgin Islands; BRN=BN Brunei ~ Brunei Darussalam
    BFA=BF Burkina Faso; BDI=BI Burundi; KHM=KH Cambodia; CMR=CM Cameroon; CAN=CA Canada
    CPV=CV Cabo Verde ~ Cape Verde; CYM=KY Cayman Islands; CAF=CF Central African Republic; TCD=TD Chad
    CHL=CL Chile; CHN=CN China; CXR=CX Christmas Island; CPT=CP Clipperton; CCK=CC Cocos (Keeling) Islands
    COL=CO Colombia; COM=KM Comoros; COG=CG Congo; COK=CK Cook Islands; CRI=CR Costa Rica
    CIV=CI Côte d’Ivoire ~ Ivory Coast ~ Côte d'Ivoire; CUB=CU Cuba
    COD=CD Democratic Republic of the Congo ~ Congo, Democratic Republic of the; DJI=DJ Djibouti; DMA=DM Dominica
    DOM=DO Dominican Republic; TLS=TL Timor-Leste ~ East Timor; ECU=EC Ecuador; EGY=EG Egypt; SLV=SV El Salvador
    GNQ=GQ Equatorial Guinea; ERI=ER Eritrea; ETH=ET Ethiopia; FLK=FK Falkland Islands; FJI=FJ Fiji
    GUF=GF French Guiana; PYF=PF French Polynesia; GAB=GA Gabon; GMB=GM The Gambia ~ Gambia; GEO=GE Georgia
    GHA=GH Ghana; GRD=GD Grenada; GLP=GP Guadeloupe; GUM=GU Guam; GTM=GT Guatemala; GIN=GN Guinea
    GNB=GW Guinea-Bissau; GUY=GY Guyana; HTI=HT Haiti; HMD=HM Heard Island and McDonald Islands; HND=HN Honduras
    HKG=HK Hong Kong; IND=IN India; IDN=ID Indonesia; IRN=IR Iran ~ Islamic Republic of Iran; IRQ=IQ Iraq
    ISR=IL Israel; JAM=JM Jamaica; JPN=JP Japan; JOR=JO Jordan; KAZ=KZ Kazakhstan; KEN=KE Kenya; KIR=KI Kiribati
    KWT=KW Kuwait; KGZ=KG Kyrgyzstan; LAO=LA Laos ~ Lao PDR; LBN=LB Lebanon; LSO=LS Lesotho; LBR=LR Liberia
    MAC=MO Macau ~ Macao; MDG=MG Madagascar; MWI=MW Malawi; MYS=MY Malaysia; MDV=MV Maldives; MLI=ML Mali
    MHL=MH Marshall Islands; MTQ=MQ Martinique; MRT=MR Mauritania; MUS=MU Mauritius; MEX=MX Mexico
    FSM=FM Micronesia ~ Federated States of Micronesia; MNG=MN Mongolia; MSR=MS Montserrat; MAR=MA Morocco
    MOZ=MZ Mozambique; NAM=NA Namibia; NRU=NR Nauru; NZL=NZ New Zealand; NIC=NI Nicaragua; NER=NE Niger
    NGA=NG Nigeria; NIU=NU Niue; NFK=NF Norfolk Island; PRK=KP North Korea ~ Korea, North
    MNP=MP Northern Mariana Islands; OMN=OM Oman; PAK=PK Pakistan; PLW=PW Palau
    PSE=PS Palestine ~ State of Palestine; PAN=PA Panama; PNG=PG Papua New Guinea; PRY=PY Paraguay; PER=PE Peru
    PHL=PH Philippines; PCN=PN Pitcairn Islands; PRI=PR Puerto Rico; QAT=QA Qatar; REU=RE Réunion; RWA=RW Rwanda
    BLM=BL Saint Barthélemy; KNA=KN Saint Kitts and Nevis; LCA=LC Saint Lucia; MAF=MF Saint Martin
    SPM=PM Saint Pierre and Miquelon; VCT=VC Saint Vincent and the Grenadines; WSM=WS Samoa
    STP=ST São Tomé and Príncipe; SAU=SA Saudi Arabia; SEN=SN Senegal; SYC=SC Seychelles; SLE=SL Sierra Leone
    SGP=SG Singapore; SLB=SB Solomon Islands; ZAF=ZA South Africa
    SGS=GS South Georgia and the South Sandwich Islands; KOR=KR South Korea ~ Republic of Korea ~ Korea, South
    LKA=LK Sri Lanka; SDN=SD Sudan; SUR=SR Suriname; SJM=SJ Svalbard and Jan Mayen
    SYR=SY Syria ~ Syrian Arab Republic; TWN=TW Taiwan; TJK=TJ Tajikistan
    TZA=TZ Tanzania ~ United Republic of Tanzania; THA=TH Thailand; TGO=TG Togo; TKL=TK Tokelau; TON=TO Tonga
    TTO=TT Trinidad and Tobago; TUN=TN Tunisia; TKM=TM Turkmenistan; TCA=TC Turks and Caicos Islands; TUV=TV Tuvalu
    UGA=UG Uganda; ARE=AE United Arab Emirates ~ UAE; USA=US United States ~ United States of America
    UMI=UM United States Minor Outlying Islands; URY=UY Uruguay; VIR=VI US Virgin Islands; UZB=UZ Uzbekistan
    VUT=VU Vanuatu; VEN=VE Venezuela; VNM=VN Vietnam ~ Viet Nam; ESH=EH Western Sahara; YEM=YE Yemen; ZMB=ZM Zambia
    ZWE=ZW Zimbabwe; AFG=AF Afghanistan; 1A0=XK,XKX Kosovo; FQ0=TF,ATF French Southern and Antarctic Lands
    NPL=NP Nepal; SHN=SH Saint Helena, Ascension and Tristan da Cunha; BES=BQ Bonaire, Sint Eustatius and Saba
    CUW=CW Curaçao; SXM=SX Sint Maarten; HUN=HU Hungary; SSD=SS South Sudan; NCL=NC New Caledonia; MYT=YT Mayotte
    MMR=MM Myanmar/Burma ~ Myanmar ~ Burma; SOM=SO Somalia; EUR=EU European Union; LBY=LY Libya
    WLF=WF Wallis and Futuna; CZE=CZ Czechia ~ Czech Republic; SWZ=SZ Eswatini ~ Swaziland; MKD=MK North Macedonia
    """
}
