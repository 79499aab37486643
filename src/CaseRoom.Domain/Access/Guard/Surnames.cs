using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Surnames that are common in Norway, of every origin; those that are given names or places stand
/// there.</summary>
internal static class Surnames
{
    public static FrozenSet<string> All { get; } = GuardWords.Set(
        """
        Aamodt Aas Aase Abrahamsen Amundsen Andersen Andreassen Andresen Antonsen Arnesen Arntsen Arntzen Askeland
        Aune Aasen Bakke Bakken Bakkerud Berg Berge Berger Bergersen Berget Berglund Bergseth Bergstrøm Berntsen
        Birkeland Bjerke Bjørge Bjørklund Bjørnstad Bjørnsen Blom Bolstad Borge Borgen Brandt Brekke Brekken Brenden
        Brevik Bråten Bråthen Bruun Bruvik Bø Bøe Børresen Carlsen Christensen Christiansen Christoffersen Clausen
        Dahl Dahle Dahlen Dalen Danielsen Davidsen Edvardsen Egeland Eide Eidem Eik Eikeland Eilertsen Ekeland
        Eliassen Ellefsen Ellingsen Engebretsen Engelsen Engen Enger Eriksen Erlandsen Espeland Evensen Evjen Falch
        Farstad Fjeld Fjellstad Fossum Fosse Foss Fredriksen Frantzen Gabrielsen Gjerde Gjertsen Gjestvang Grande
        Grimstad Gran Grønli Gulbrandsen Gundersen Gustavsen Gausdal Haavik Haga Hagen Halvorsen Hammer Hamre Hansen
        Hanssen Haraldsen Hauge Haugen Haugland Haugstad Hegge Hegland Helgesen Helland Helle Henriksen Hermansen
        Hjelle Hoel Hoem Hoff Hofstad Holen Holm Holmen Holst Holte Hovland Hovde Husby Hætta Haugerud Hågensen
        Håland Haaland Ingebrigtsen Ingebretsen Isaksen Iversen Jacobsen Jakobsen Jansen Jensen Jenssen Jespersen
        Johannesen Johannessen Johansen Johanson Johansson Johnsen Jonassen Jonsson Josefsen Juvik Jørgensen Karlsen
        Kaspersen Kjeldsen Klausen Kleiven Kleppe Klungland Knudsen Knutsen Kolstad Korneliussen Kristensen
        Kristiansen Kristoffersen Krogh Krogstad Kvam Kvamme Kvale Kvalheim Kvalvik Langeland Larsen Larssen
        Lauritsen Lervik Lien Lie Lillebø Lind Lindberg Lindseth Lode Loe Lorentzen Ludvigsen Lunde Lunder Lyngstad
        Løken Løvås Løvaas Magnussen Markussen Martinsen Martinussen Mathiassen Mathisen Melby Mikalsen Mikkelsen Moe
        Moen Mortensen Myhre Myhren Myklebust Myrvang Myrvold Mæland Mørk Nergård Nergaard Nesheim Ness Nesse Nielsen
        Nikolaisen Nilsen Nilssen Nordahl Nordby Nordli Nordmann Norheim Nyborg Nygaard Nygård Næss Nyhus Odden
        Olaisen Olaussen Olsen Omdal Opsahl Opheim Ottesen Overå Paulsen Pedersen Pettersen Petersen Prestegård
        Ramberg Ramstad Rasmussen Reiersen Reinertsen Rognlien Rolfsen Rosenvinge Ruud Rustad Rud Rygg Rye Røed
        Rønning Rønningen Røsvik Røyset Samuelsen Sande Sandberg Sandnes Sandvik Sara Selnes Sivertsen Simonsen Skaar
        Skarstein Skaug Skjelbred Skoglund Skogen Skogstad Skår Smith Solbakken Solberg Solheim Solhaug Solli Sollie
        Solstad Sorensen Steen Steffensen Steinsland Stene Stokke Stokkan Storli Strand Strøm Strømme Strømmen Sundby
        Sundt Svendsen Svenningsen Syversen Sætre Sæther Sæter Søreng Sørensen Sørlie Søvik Tangen Teigen Tellefsen
        Thomassen Thorsen Thoresen Thorstensen Thune Thygesen Tobiassen Torgersen Torp Torvik Tollefsen Tveit Tveiten
        Tvedt Tønnessen Ulriksen Utne Vangen Vatne Vedvik Vik Vikan Viken Vinje Vold Volden Wang Wiik Wilhelmsen Wold
        Øien Øverby Øvrebø Østby Østberg Østbye Østlie Øvergård Åsen Ødegård Ødegaard Årdal Ås Åsheim
        """,
        """
        Abdi Aden Ahmadi Ahmadzai Akhtar Al-Hassan Anwar Ashraf Aslam Aydin Aziz Begum Berisha Bibi Butt Dang Demir
        Dinh Dogan Elmi Farah Gashi Gebremedhin Gebre Ghebremariam Guled Haddad Haidari Haider Hashi Hashimi Hosseini
        Hoxha Huynh Iqbal Isse Jama Javaid Kaczmarek Kamara Kaplan Karimi Kaur Kaya Khalil Khan Khatib Kowalczyk
        Kowalska Kowalski Krasniqi Kozlowski Kovac Kovalenko Kowalewski Le Lewandowska Lewandowski Mahmood Mahmoud
        Mahamud Malik Mehmood Mirza Mohamud Mousavi Mohammadi Mahdi Naqvi Nazari Nowak Nowakowski Omar Pham Petrov
        Petrovic Qureshi Rahimi Rahman Ramadani Rashid Raza Rehman Salah Sandhu Sarkar Shah Shaikh Sharif Sharma
        Sheikh Shevchenko Siddiqui Singh Szymanska Szymanski Tekle Tesfamariam Tran Truong Warsame Weldemariam
        Wisniewska Wisniewski Wozniak Wójcik Yilmaz Yildiz Zaman Zielinski Öztürk Özdemir Sáenz García Garcia
        Fernandez Gonzalez Lopez Rodriguez Silva Santos Somby Utsi Eira Gaup Sara Buljo Bongo Skum Valkeapää Nystø
        Turi Andersson Eriksson Karlsson Nilsson Svensson Gustafsson Persson Larsson Olsson Jonsson Korhonen Virtanen
        Müller Schmidt Schneider Fischer Weber Meyer Jones Brown Taylor Davies Evans Roberts Walker Johnson Thompson
        Robinson
        """);
}
