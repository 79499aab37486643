using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Norway's municipalities, towns, villages and neighbourhoods, and cities abroad that patients here come
/// from.</summary>
internal static class Places
{
    public static FrozenSet<string> All { get; } = GuardWords.Set(
        """
        Agdenes Alstahaug Alta Alver Alvdal Andebu Andøy Aremark Arendal Asker Askim Askvoll Askøy Aukra Aure Aurland
        Aurskog Aurskog-Høland Austevoll Austrheim Averøy Balestrand Balsfjord Bamble Bardu Beiarn Bergen Berlevåg
        Bindal Birkenes Bjerkreim Bjørnafjorden Bodø Bokn Bremanger Brønnøy Bygland Bykle Bærum Bø Bømlo Båtsfjord
        Dovre Drammen Drangedal Dyrøy Dønna Eidfjord Eidsberg Eidskog Eidsvoll Eigersund Elverum Enebakk Engerdal
        Etne Etnedal Evenes Evje Farsund Fauske Fedje Fet Finnøy Fitjar Fjaler Fjord Flakstad Flatanger Flekkefjord
        Flesberg Flå Folldal Forsand Fredrikstad Frogn Froland Frosta Fræna Frøya Fusa Fyresdal Færder Førde Gamvik
        Gaular Gausdal Gildeskål Giske Gjemnes Gjerdrum Gjerstad Gjesdal Gjøvik Gloppen Gol Gran Grane Granvin
        Gratangen Grimstad Grong Grue Gulen Hadsel Halden Halsa Hamar Hamarøy Hammerfest Haram Hareid Harstad Hasvik
        Hattfjelldal Haugesund Hemne Hemnes Hemsedal Herøy Hitra Hjartdal Hjelmeland Hobøl Hol Hole Holmestrand
        Holtålen Hornindal Horten Hurdal Hustadvika Hvaler Hyllestad Hægebostad Høyanger Høylandet Hå Ibestad Inderøy
        Indre Iveland Jevnaker Jondal Jølster Karasjok Karlsøy Karmøy Kautokeino Kinn Klepp Klæbu Kongsberg
        Kongsvinger Kragerø Kristiansand Kristiansund Krødsherad Kvinnherad Kvam Kvinesdal Kviteseid Kvitsøy Kvæfjord
        Kvænangen Kåfjord Larvik Lavangen Lebesby Leikanger Leirfjord Leka Leksvik Lenvik Lesja Levanger Lier Lierne
        Lillehammer Lillesand Lillestrøm Lindesnes Lindås Lom Loppa Lund Lunner Lurøy Luster Lyngdal Lyngen Lærdal
        Lødingen Lørenskog Løten Malvik Mandal Marker Marnardal Masfjorden Meland Meldal Melhus Meløy Meråker Midsund
        Midtre Modalen Modum Molde Moskenes Moss Mosvik Målselv Måløy Nannestad Namdalseid Namsos Namsskogan Narvik
        Nes Nesna Nesodden Nesseby Nesset Nissedal Nittedal Nome Nord-Aurdal Nord-Fron Nord-Odal Norddal Nordkapp
        Nordre Nordreisa Nore Notodden Nærøy Nærøysund Nøtterøy Odda Oppdal Oppegård Orkdal Orkland Osen Oslo Osterøy
        Os Overhalla Porsanger Porsgrunn Radøy Rakkestad Rana Randaberg Rauma Re Rendalen Rennebu Rennesøy Rindal
        Ringebu Ringerike Ringsaker Risør Rissa Roan Rollag Rygge Rælingen Rødøy Rømskog Røros Røst Røyken Røyrvik
        Råde Salangen Saltdal Samnanger Sande Sandefjord Sandnes Sandnessjøen Sandøy Sarpsborg Sauda Sauherad Sel
        Selbu Selje Seljord Senja Sigdal Siljan Sirdal Skaun Skedsmo Ski Skien Skiptvet Skjervøy Skjåk Skodje Smøla
        Snillfjord Snåsa Sogndal Sokndal Sola Solund Songdalen Sortland Spydeberg Stad Stange Stavanger Steigen
        Steinkjer Stjørdal Stokke Stor-Elvdal Stord Stordal Storfjord Strand Stranda Stryn Sula Suldal Sund Sunndal
        Sunnfjord Surnadal Svelvik Sveio Svalbard Sykkylven Søgne Sømna Søndre Sør-Aurdal Sør-Fron Sør-Odal
        Sør-Varanger Sørfold Sørreisa Sørum Tana Time Tingvoll Tinn Tjeldsund Tjøme Tokke Tolga Torsken Tranøy
        Trondheim Trysil Træna Trøgstad Tromsø Tvedestrand Tydal Tynset Tysfjord Tysnes Tysvær Tønsberg Ullensaker
        Ullensvang Ulstein Ulvik Utsira Vadsø Vaksdal Valle Vang Vanylven Vardø Vefsn Vega Vegårshei Vennesla Verdal
        Verran Vestby Vestnes Vestvågøy Vevelstad Vik Vikna Vindafjord Vinje Volda Voss Vågan Vågsøy Vågå Våler Værøy
        Øksnes Ørland Ørskog Ørsta Østre Øvre Øyer Øygarden Øystre Ål Ålesund Åmli Åmot Årdal Ås Åseral Åsnes Åfjord
        Aarborte
        """,
        """
        Adventdalen Alnabru Alna Andenes Askvoll Bekkestua Bjerke Bjugn Bjørvika Bogstad Brevik Bryne Brumunddal
        Brummunddal Brønnøysund Bygdøy Bøler Drøbak Egersund Eidsvåg Ekeberg Ekne Etterstad Fagernes Fana Fantoft
        Finnsnes Flisa Flatås Fornebu Fosen Frogner Fyllingsdalen Furuset Gamlebyen Geilo Geiranger Gressvik Grorud
        Grünerløkka Grønland Gudbrandsdalen Halden Hallingdal Harestua Haslum Haugerud Heimdal Hell Hemsedal Holmlia
        Hommelvik Honningsvåg Hønefoss Høvik Jar Jessheim Jørpeland Kirkenes Kjelsås Kløfta Kolbotn Kolvereid
        Kopervik Kvaløya Laksevåg Lakselv Lambertseter Landås Langesund Leirvik Leknes Lierbyen Lofoten Longyearbyen
        Loddefjord Lysaker Lyngseidet Løkka Majorstuen Manglerud Mjøndalen Mo Mosjøen Moelv Mortensrud Myre
        Møllenberg Nadderud Namdalen Nesbyen Nesttun Nordberg Nordfjordeid Nordstrand Numedal Nydalen Nyborg Oppsal
        Otta Persaunet Rakkestad Ranheim Raufoss Rjukan Romerike Romsås Rykkinn Råholt Sagene Saltrød Sandsli
        Sandvika Sandane Seljestad Setesdal Setermoen Sinsen Sjølyst Skjervøy Skøyen Skudeneshavn Slependen Solør
        Sortland Stabekk Stathelle Stokmarknes Storslett Stovner Straume Strømmen Svolvær Sørumsand Tananger Tempe
        Tertnes Tiller Tonsåsen Torshov Tveita Tøyen Ulsteinvik Ullevål Ulsrud Valdres Valnesfjord Varhaug Verdalsøra
        Vesterålen Vestfossen Vinstra Vinterbro Vossevangen Ytrebygda Åkrehamn Åndalsnes Årdalstangen Årnes Årstad
        Åsane Ålgård Østerdalen Østensjø Byåsen Kattem Kjerringøy Saupstad Karihaugen Rødtvet Skullerud Tåsen
        Abelvær Angvik Askeland Auklandshamn Austertana Austmarka Ballangen Barkåker Batnfjordsøra Beitostølen Berkåk
        Bessaker Biri Birtavarre Bjerkvik Bjoneroa Bjorbekk Bjørkelangen Bjørnevatn Bognes Bremnes Bremsnes Brekstad
        Bruflat Brusand Bugøynes Burfjord Byrkjelo Bøverbru Børselv Dalekvam Dirdal Dokka Dyranut Edland Eggedal
        Eggemoen Eikelandsosen Eikerapen Engeløya Ervik Etnesjøen Evenskjer Eydehavn Fevik Feios Fiskebøl Fiskum
        Fjellhamar Fjæra Flateland Flatøy Flekkerøy Florø Florvåg Flåm Folkestad Folderøy Fosnavåg Fresvik Frekhaug
        Fåberg Fåvang Gaupne Gjøvdal Glomfjord Grua Gryllefjord Grytøya Gudvangen Gvarv Hafslo Hagavik Halhjem Halsnøy
        Hamnbukt Hamnøy Hamarvik Haugastøl Haukedal Havøysund Heggedal Heggenes Helgeroa Hellesylt Hemnesberget Herand
        Herdla Hestnes Hjelset Hjorteland Hokksund Holsfjord Holmefjord Holum Hovden Husnes Husøy Hvitsten Hvittingfoss
        Hylestad Hylsfjord Hysnes Håvik Høle Hølen Indre-Arna Innbygda Innhavet Inndyr Isdalstø Jaren Judaberg
        Juvasshytta Jørstadmoen Kabelvåg Kaldfarnes Kaldvåg Kalvåg Kamøyvær Kinsarvik Kirkehamn Kirkenær Kjeldebotn
        Kjøllefjord Kjøpsvik Kleppestø Klokkarvik Knarvik Knarrlagsund Knapstad Kongsfjord Konsmo Koppang Koppangen
        Korgen Kornsjø Kråkerøy Kråkstad Kvaløysletta Kvalsund Kvanndal Kvelde Kvernaland Kvinlog Kyrkjebø Kyrksæterøra
        Kårvåg Lampeland Landvik Langevåg Langfjordbotn Langhus Larkollen Larsnes Lauvsnes Lavik Leines Leinesfjord
        Leirpollen Lensvik Liknes Lillesund Linesøya Lismarka Ljabru Ljørdalen Lofthus Lonevåg Lovund Lundamo Lundegrend
        Lysøysund Lødding Løkken Lørenfallet Løvenstad Magnor Manger Masi Matre Mehamn Meistervik Melsomvik Mestervik
        Misvær Mofjell Moltustranda Morgedal Mosby Mosterhamn Movik Muruvik Måndalen Naustdal Neiden Neslandsvatn
        Nesoddtangen Nordkjosbotn Nordagutu Nordskot Norheimsund Nyksund Nybergsund Oltedal Olden Onarheim Oppeid
        Orkanger Oterøy Ottestad Polmak Prestfoss Ramnes Ramsund Rauland Raudeberg Reinsvoll Reipå Rena Repvåg Rindabotn
        Risøyhamn Ritland Rognan Roverud Rosendal Rubbestadneset Rysjedal Ryfoss Røldal Rørvik Røsvik Rånåsfoss Salhus
        Samuelsberg Sandeid Sandnessund Sandstad Sandøya Sauland Selsbakk Seimsfoss Siggerud Sirevåg Sistranda Sjoa
        Sjøholt Skarnes Skaland Skarsvåg Skedsmokorset Skibotn Skjolden Skogn Skotbu Skotterud Skreia Skutvik Skånevik
        Sokna Solvorn Spillum Steinsdalen Stavern Stolmen Storebø Storekalsøy Storås Straumgjerde Straumsbukta
        Strandebarm Storsteinnes Styrkesnes Støren Sulitjelma Sundebru Surnadalsøra Suldalsosen Svarstad Svartskog
        Svelgen Svene Sylling Sæbø Sæbøvik Søfteland Sørvågen Sørarnøy Sørbøvåg Tafjord Talvik Terråk Tennfjord Tjeldstø
        Tjodalyng Tjong Tolvsrød Tofte Tonstad Torpo Torvikbukt Tovik Tresfjord Treungen Trengereid Trofors Trones Tysse
        Tyssedal Tørvikbygd Uggdal Ulefoss Ulsåk Undheim Uskedal Uvdal Valestrandsfossen Valldal Valsøyfjord Vanse
        Vannvåg Vassenden Vegusdal Vestre-Gausdal Vikebygd Vikersund Vikøyri Vingrom Vingelen Vinjeøra Vormsund Vrådal
        Vågland Vågåmo Værlandet Ytre-Arna Ytterøy Øksfjord Ølen Ølensvåg Ørnes Ørje Øverbygd Øvre-Årdal Øygardsgrend
        Åfarnes Åheim Åram Årviksand Åsgårdstrand Åskammen Åmsosen Åna-Sira Kautokeinoeleva Máze Láhpoluoppal
        Tverrelvdalen Elvebakken Bossekop Rafsbotn Skaidi Karlebotn Tana-bru Varangerbotn Sirma Skiippagurra
        """,
        """
        Addis Aleppo Amman Amsterdam Ankara Antwerpen Asmara Athen Bagdad Baghdad Bangkok Barcelona Basra Beirut
        Beograd Berlin Birmingham Boston Bratislava Brussel Brussels Bucuresti Budapest Cairo Casablanca Charkiv
        Chicago Colombo Copenhagen Damaskus Damascus Delhi Dhaka Dublin Edinburgh Erbil Frankfurt Gdansk Gdańsk
        Gdynia Gøteborg Göteborg Gothenburg Gaza Genève Hamburg Hanoi Hargeisa Helsingborg Helsinki Herat Hodeida
        Istanbul Izmir Jaffna Kabul Kairo Kampala Karachi Katowice Kaunas Khartoum Kiev Kiruna Kismayo København
        Kraków Krakow Kyiv Lagos Lahore Leeds Leipzig Liverpool Lisboa London Luleå Lviv Lyon Madrid Malmö Malmø
        Manila Manchester Marseille Mashhad Milano Mogadishu Mosul München Munich Nairobi Odense Odesa Paris Peshawar
        Poznań Poznan Praha Prishtina Pristina Rabat Rawalpindi Reykjavik Riga Roma Rotterdam Saigon Sarajevo Shiraz
        Skopje Sofia Stockholm Sulaymaniyah Szczecin Tallinn Teheran Tehran Tirana Tunis Umeå Uppsala Vilnius
        Warszawa Warsaw Wien Vienna Wrocław Wroclaw Zagreb Zürich Åbo Ålborg Aalborg Aarhus Århus Østersund Östersund
        Strömstad Strømstad Haag
        """);

    /// <summary>Cities that scores, criteria and classifications are called after.</summary>
    public static FrozenSet<string> OfScores { get; } = GuardWords.Set(
        """
        Amsterdam Awaji Bath Berlin Bethesda Birmingham Boston Brighton Bristol Bournemouth Cambridge Cardiff Charleston
        Chicago Copenhagen Dundee Edinburgh Escorial Geneva Gent Ghent Groningen Hannover Helsinki Kyoto Leeds Leipzig
        London Lugano Lyon Maastricht Manchester Melbourne Milan Milano Montreal Nagasaki Newcastle Nijmegen Oxford
        Paris Philadelphia Roma Rome Rotterdam Sapporo Sydney Tokyo Toronto Utrecht Vienna Villefranche Wien
        """);
}
