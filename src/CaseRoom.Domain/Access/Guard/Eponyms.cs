using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>People after whom syndromes, signs, scores and methods are called: no names of anybody in the
/// case.</summary>
internal static class Eponyms
{
    public static FrozenSet<string> All { get; } = GuardWords.Set(
        """
        Aarskog Aase Achenbach Addison Adie Aicardi Albers Albright Alagille Alexander Allgrove Alpers Alport Alstrøm
        Alström Alzheimer Andermann Andersen Anderson Angelman Angelmann Antley Apert Apgar Arnold Asherman Asperger
        Axenfeld Babinski Baller Bannayan Baraitser Bardet Barlow Barr Barrett Barth Bartter Batten Bayley Baylay
        Bazex Beals Becker Beckwith Behçet Behcet Bell Berger Bernard Bethlem Biedl Beighton Binet Birt Blackfan Blau
        Bloom Borjeson Bowen Brachmann Brown Bruck Brudzinski Brugada Bruton Budd Buerger Burkitt Byler Caffey
        Camurati Canavan Cantu Cantú Carney Caroli Carpenter Castleman Chediak Chiari Charcot Charlevoix Cheyne
        Chvostek Churg Clouston Coats Cobb Cockayne Coffin Cogan Cohen Conn Conners Conradi Cooley Coombs Cornelia
        Costello Cotard Cowden Cri Creutzfeldt Crigler Crohn Cronkhite Crouzon Cushing Danlos Dandy Danon Darier
        Dejerine Denis Dent Devic Diamond Dix Donohue Doose Doppler Down Downs Dravet Duane Dubin Dubowitz Duchenne
        Dupuytren Dyggve Ebstein Edwards Ehlers Eisenmenger Ellis Emery Erb Erdheim Erlenmeyer Escobar Evans Ewing
        Fabry Fahr Fallot Fanconi Farber Feingold Felty Fingolds Fitz Fleischer Floating Fontan Foley Forbes Fourier
        Fraser Freeman Freiberg Friedreich Frey Froelich Fryns Fuchs Fukuyama Galant Gallagher Gardner Gasser Gastaut
        Gaucher Gianotti Giemsa Gilbert Gilles Gitelman Glanzmann Glasgow Glenn Goldenhar Goltz Goodpasture Gorham
        Gorlin Gottron Gower Gowers Gram Graves Greig Griffiths Griscelli Guillain Guthrie Hailey Hajdu Haller
        Hallgren Hallermann Hamman Hansen Harris Hartnup Hashimoto Heimlich Heinz Henoch Heller Hermansky Hers Heyde
        Hirayama Hirschsprung Hodgkin Hoffmann Holter Holt Horner Howell Howship Hunter Huntington Hunt Hurler
        Hutchinson Ishihara Jackson Jacobsen Jadassohn Jakob Jansen Jansky Jeghers Jervell Jeune Johanson Johnson
        Jolly Joubert Kabuki Kallmann Kaplan Kaposi Karnofsky Kartagener Kasabach Kawasaki Kayser Kearns Kennedy
        Kenny Kernig Kienbøck Kikuchi King Kleefstra Kleine Klein Klinefelter Klippel Klumpke Koch Koolen Korsakoff
        Kostmann Kozak Krabbe Kugelberg Kufs Kuf Kussmaul Lachman Lafora Lambert Landau Landing Langer Langerhans
        Lange Laron Larsen Lasegue Laseque Laurence Leber Legg Legius Leigh Lenz Lennox Leri Lesch Leydig Lewy Leiner
        Lhermitte Liddle Lieb Libman Li-Fraumeni Fraumeni Lindau Loeys Lowe Lundborg Luft Lyell Lyme Lynch Machado
        Madelung Maffucci Maine Mallory Mantoux Marfan Marie Marinesco Maroteaux Marshall Martin McArdle McCune
        McLeod McMurray Meckel Meige Melkersson Melnick Mendel Mendelson Menkes Merkel Merrill Merritt Meniere
        Ménière Miller Minamata Moebius Möbius Møbius Moersch Mohr Moro Morquio Morvan Mowat Moyamoya Muckle Muenke
        Mulibrey Munchausen Munchmeyer Myhre Nager Nance Nissen Neer Nicolaides Nielsen Niemann Nijmegen Noonan
        Norrie Ochoa Ohtahara Okihiro Ollier Omenn Ondine Opitz Ormond Ortolani Osgood Osler Paget Pallister Palmer
        Papanicolaou Papillon Parinaud Parkes Parkinson Patau Pearson Pelizaeus Pendred Perthes Peters Peutz Peyronie
        Pfeiffer Phelan Pick Pierre Pitt Poland Pompe Potter Pott Prader Proteus Purkinje Pythagoras Quincke Ramsay
        Rasmussen Rathke Raven Raynaud Refsum Reifenstein Reiter Rendu Rett Reye Rh Riley Rinne Ritscher Robin
        Roberts Robinow Robertson Rokitansky Romano Romberg Rosai Rosenthal Roth Rothmund Roussy Rovsing Rubinstein
        Ruvalcaba Sachs Saethre Saldino Sandhoff Sanger Sandifer Sanfilippo Schwann Schwachman Schwartz Scheie
        Scheuermann Schimke Schilder Schilling Schirmer Schinzel Schnitzler Schønlein Schönlein Scheehan Sertoli
        Seckel Shapiro Sheehan Shwachman Shone Shprintzen Silver Simpson Sjøgren Sjögren Sjøgrens Sly Smith Snellen
        Sotos Southern Spielmeyer Spitz Sprengel Stargardt Steele Steinert Stevens Stickler Stickland Still Stokes
        Strumpell Sturge Sudeck Swyer Sylvester Takayasu Takotsubo Tanner Tangier Tarui Taussig Taybi Tay Temple
        Thomsen Todd Tourette Towne Townes Treacher Trendelenburg Tristan Treponema Troisier Trousseau Turcot Turner
        Ullrich Ullmann Unverricht Usher Valsalva Vater Verner Vineland Virchow Vogt Volkmann Vries Waardenburg Wada
        Walker Wallenberg Warburg Waterhouse Weaver Weber Wechsler Wegener Weill Weil Weiss Werdnig Werner Wernicke
        West Westphal Whipple Wieacker Wiedemann Wiersma Wildervanck Willebrand Williams Willi Willis Wilms Wilson
        Winter Wiskott Wolf Wolff Wolfram Wolman Wood Worster Wright Yates Zellweger Zenker Ziehl Zinsser Schober
        Ilizarov Harrington Bethesda Ballard Kasai Hickman Broviac Salter Brighton Villefranche Ghent Sapporo
        Brazelton Mullen Leiter Peabody Reynell Denver Alberta Stroop Rey Hammersmith Brooke Vignos Ashworth Tardieu
        Borg Likert Barthel Katz Rankin Lansky Braden Norton Waterlow Wong Thompson Sarnat Bhutani Fenton Papile
        Volpe Levene Lugol Hartmann Marcus Gunn Bowman Bence Humphrey Stensen Descemet Kommerell Blaschko Amsler
        Goldmann Lang Titmus Worth Krebs Golgi Hardy Weinberg Bonferroni Meier Bayes Fisher Spearman Cox Levenshtein
        Bartholin Bartholins Magendie Luschka Oddi Birbeck Galen Schwalbe Esterman Tawil Monro Sylvii Eustach Fallopi
        Gerota Douglas Zika Ebola Coxsackie Marburg Philadelphia Milwaukee Norwalk Zollinger Gomez Lopez Manzke Mayer
        Rokitanski Bainbridge Ropers Bosch Boonstra Schaaf Snyder Vici White Sutton Xia Gibbs Helsmoortel Hering Hill
        Barany Bárány Hallpike Epley Dix-Hallpike Moya Barre Barré Landry Kjellin
        """,
        """
        Ehlers-Danlos Prader-Willi Charcot-Marie-Tooth Smith-Magenis Loeys-Dietz Cornelia-de-Lange Guillain-Barré
        Beckwith-Wiedemann Bardet-Biedl Silver-Russell Russell-Silver Wolf-Hirschhorn Niemann-Pick Li-Fraumeni
        Lennox-Gastaut Sturge-Weber Klippel-Feil Aicardi-Goutières Ullrich Osler-Weber-Rendu Wolff-Parkinson-White
        Kearns-Sayre Tay-Sachs Lesch-Nyhan Bruck Rubinstein-Taybi Smith-Lemli-Opitz Coffin-Lowry Coffin-Siris
        Langer-Giedion Phelan-McDermid Pitt-Hopkins Mowat-Wilson Treacher-Collins Antley-Bixler Freeman-Sheldon
        Sjögren-Larsson Kleine-Levin Birt-Hogg-Dubé Peutz-Jeghers Von-Hippel-Lindau Hippel-Lindau Hippel
        Recklinghausen Dietz Magenis Lemli Tooth Feil Goutières Russell Hirschhorn Sayre Nyhan Taybi Lowry Siris
        Giedion McDermid Hopkins Collins Bixler Sheldon Larsson Levin Hogg Dubé Dreifuss Emery-Dreifuss
        Walker-Warburg Warburg Dobyns Miller-Dieker Dieker Hutchinson-Gilford Gilford Rothmund-Thomson Thomson
        Kugelberg-Welander Welander Werdnig-Hoffmann Joubert Bourneville Pringle Merzbacher Pelizaeus-Merzbacher
        Batten-Spielmeyer Spielmeyer-Vogt Tuberøs Nielson Gorlin-Goltz Erdheim-Chester Chester Budd-Chiari
        Dubin-Johnson Crigler-Najjar Najjar Cheyne-Stokes Dandy-Walker Arnold-Chiari Pierre-Robin
        """,
        """
        Yahr Hoehn Schellong Nuss Ravitch Steinberg Escorial Awaji Ferriman Gallwey Gleason Pugh Ranson Wells Framingham
        Mallampati Cormack Lehane Apfel Aldrete Richmond Durie Gell Gustilo Pauwels Schatzker Ficat Catterall Herring
        Tönnis Kellgren Lawrence Risser Lenke Meyerding Pfirrmann Modic Fazekas Scheltens Koedam Spetzler Engel Beery
        Montgomery Åsberg Asberg Hamilton Yale Barnes Zarit Zung Bender Benton Luria Purdue Jebsen Tinetti Unterberger
        Fukuda Semont Daroff Schwabach Politzer Toynbee Farnsworth Teller Hirschberg Krimsky Maddox Bagolini Frisby
        Scheimpflug Phalen Tinel Finkelstein Allis Galeazzi Ober Gaenslen Faber Spurling Adson Homans Murphy McBurney
        Blumberg Carnett Courvoisier Cullen Kehr Schoeber Lasègue Bragard Naffziger Queckenstedt Rossolimo Oppenheim
        Chaddock Schaefer Myerson Zubrod Morse Downton Mingazzini Jendrassik Uhthoff Pulfrich Bielschowsky Parks Hertel
        Schiøtz Schiotz Perkins Tensilon Edrophonium Wartenberg Froment Trömner Tromner Beevor Stemmer Tzanck Nikolsky
        Auspitz Köbner Koebner Steinmann Apley Lachmann Bohler Ponseti Denis-Browne Pirani Dimeglio Pavlik Cheneau
        Chêneau Blount Bunnell Matthiass Nash Ferguson Abbott Insall Caton Deschamps Blackburne Wiberg Reimers Shenton
        Hilgenreiner Perkin Greulich Pyle Bayley-Pinneau Tanner-Whitehouse Whitehouse Prader-orkidometer Largo Niklasson
        Finnegan Lipsitz Silverman Downes Ballantyne Nugent Amsel Spiegelberg Lown Bazett Fridericia Hodges Sokolow
        Romhilt Estes Selvester Killip Forrester Stanford DeBakey Fontaine Rutherford Romanus Modigliani Steinbrocker
        Wulff Bohan Gottschalk Awaji-shima Rai Cotswold Mayo Karolinska Abilhand Jamar Moberg Weinstein Semmes Vaughan
        """);
}
