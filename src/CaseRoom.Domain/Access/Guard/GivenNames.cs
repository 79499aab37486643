using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Given names that are common in Norway, of every origin: they tell a name where a capital letter says nothing, at the
/// beginning of a sentence and in text without capitals.
/// </summary>
internal static class GivenNames
{
    public static FrozenSet<string> All { get; } = GuardWords.Set(
        """
        Agnes Agnete Aina Alice Alma Amalie Amanda Amelia Andrea Ane Ane-Marthe Anette Angelica Anine Anita Anja Ann
        Anna Anne Annbjørg Anneli Annette Annie Annika Arna Arnhild Asbjørg Aslaug Astri Astrid Aud Audhild Aurora
        Barbro Beate Benedikte Benedicte Bente Berit Berta Bertine Betty Birgit Birgitte Bjørg Bodil Borghild Brit
        Brita Britt Brynhild Camilla Carina Carmen Caroline Cathrine Cecilie Celine Charlotte Christel Christina
        Christine Connie Dagmar Dagny Dagrun Daniella Dina Dorte Dorthea Ea Edel Edit Edith Edna Eileen Eira Eirin
        Elena Eli Elida Elin Eline Elisa Elisabeth Elise Ella Ellen Ellinor Elsa Else Elsebeth Elvira Embla Emelie
        Emilie Emily Emma Emmy Erica Erika Erna Ester Eva Evelyn Evy Fanny Filippa Freja Frida Frøya Frøydis Georgina
        Gerd Gerda Gina Gitte Gjertrud Gjøril Grete Grethe Gro Gry Gudny Gudrun Gunda Gunhild Gunn Gunnhild Gunnlaug
        Gunnvor Gunvor Guri Guro Gyda Hanna Hannah Hanne Hedda Hedvig Hege Heidi Helen Helena Helene Helga Helle
        Henny Henriette Herborg Herdis Hermine Hilda Hilde Hildegunn Hildur Hjørdis Iben Ida Idun Idunn Inga
        Ingebjørg Ingeborg Ingelin Inger Ingerid Inghild Ingjerd Ingri Ingrid Ingunn Ingvild Irene Irina Iris Irja
        Iselin Isabel Isabell Isabella Jana Jane Janne Jannicke Jeanette Jenny Joanna Johanna Johanne Jorid Jorun
        Jorunn Josefine Judith Julia Julie June Juni Kaia Kaja Kamilla Kari Karin Karina Karen Karoline Katarina Kate
        Katinka Katrine Kathrine Kine Kirsten Kirsti Kjellaug Kjersti Klara Kristi Kristin Kristina Kristine Laila
        Lara Laura Lea Leah Lena Lene Leona Lilja Lill Lilli Lillian Lilly Lily Lina Linda Line Linn Linnea Lisa
        Lisbet Lisbeth Lise Liss Liv Lone Lotte Louise Lovise Luna Lydia Lykke Madelen Madeleine Magda Magdalena
        Magna Magnhild Magni Mai Maiken Maj Maja Maia Malene Malin Margaret Margareth Margit Margot Margrete
        Margrethe Margunn Mari Maria Mariann Marianne Marie Marit Marita Maren Mari-Ann Marta Marte Martha Marthe
        Martine Mary Mathea Mathilde Matilde Maud May Merete Merethe Mette Mia Michelle Mie Mille Mina Mona Monica
        Monika My Målfrid Nadia Nancy Nanna Natalia Natalie Nathalie Nelly Nikoline Nina Nora Norun Oda Oddbjørg
        Oddny Oddrun Oddveig Olaug Olava Olea Olga Oline Olivia Othilie Paula Paulina Pauline Peggy Pernille Petra
        Pia Ragna Ragnhild Rakel Randi Ranveig Rebecca Rebekka Regine Reidun Renate Rigmor Rikke Rita Ronja Rosa Rose
        Runa Ruth Rønnaug Sandra Sanna Sara Sarah Saga Selma Serina Sidsel Signe Signy Sigrid Sigrun Silje Silvia
        Simone Siri Sissel Siv Sofia Sofie Solbjørg Solfrid Solgunn Solrun Solveig Sonja Sophia Sophie Stella Stina
        Stine Sunniva Susanne Svanhild Svanlaug Sylvi Sylvia Synne Synnøve Synøve Søs Tale Tanja Tea Thale Thea
        Thelma Theodora Therese Thora Thorhild Thyra Tilda Tilde Tina Tine Tiril Tiriltunge Tomine Tone Tonje Tora
        Torbjørg Tordis Torhild Torill Toril Torun Torunn Tove Trine Trude Tuva Turi Turid Tyra Ulla Ulrikke Una Unn
        Unni Ursula Vanja Vanessa Veronica Veronika Veslemøy Vibeke Victoria Viktoria Vigdis Vilde Vilja Vilma Viola
        Vivian Vår Wanda Wenche Wibeke Yngvild Yvonne Ylva Åsa Åse Åshild Åslaug Åsne Åste
        """,
        """
        Adam Adrian Agnar Aksel Albert Albin Aleksander Alexander Alf Alfred Amund Anders Andreas Andor Ansgar Anton
        Arild Are Arne Arnfinn Arnold Arnt Arnstein Arthur Arve Arvid Asbjørn Ask Asle Aslak Atle Audun August Axel
        Balder Bastian Ben Bendik Benjamin Bent Benny Bernhard Bernt Bertil Birger Birk Bjarne Bjarte Bjørn Bjørnar
        Bjørnulf Bo Borgar Brage Brede Brian Bror Brynjar Brynjulf Bård Børge Børre Casper Carl Carsten Cato Charles
        Chris Christer Christian Christoffer Christopher Claus Conrad Dag Dagfinn Daniel Danny David Dennis Didrik
        Edgar Edmund Edvard Edvin Eilert Einar Eilif Eirik Eivind Elias Elliot Elling Emanuel Embrik Emil Endre Erik
        Erlend Erling Ernst Eskil Espen Eugen Evald Even Fabian Felix Ferdinand Filip Finn Fredrik Frank Frans
        Fridtjof Frits Fritjof Frode Geir Georg Gaute Gard Gabriel Gisle Gjermund Glenn Gorm Gregers Gudbrand Gudmund
        Gunnar Gunnbjørn Gunnstein Gunvald Gustav Guttorm Halfdan Hallgeir Halldor Hallstein Hallvard Halvard Halvor
        Hans Harald Harry Hauk Heine Helge Helmer Henning Henrik Henry Herleik Herman Hermann Hjalmar Hogne Holger
        Hugo Håkon Haakon Håvar Håvard Idar Inge Ingar Ingebrigt Ingemar Ingvald Ingvar Isak Iver Ivar Jack Jakob
        Jacob Jan Jan-Erik Jan-Ove Jarand Jarl Jarle Jens Jeppe Jesper Jim Jimmy Jo Joachim Joakim Johan Johannes
        John Johnny Jomar Jon Jonas Jonatan Jonathan Jone Jonny Jørgen Jørn Jørund Josef Julian Jostein Kai Karl
        Karstein Karsten Kasper Kay Kenneth Kent Kennet Ketil Kevin Kim Kjartan Kjell Kjetil Klaus Knut Kolbein
        Kolbjørn Konrad Kornelius Kristen Kristian Kristoffer Kurt Kyrre Kåre Lars Lasse Laurits Lauritz Leander Leif
        Lennart Leo Leon Leonard Levi Liam Linus Loke Lorentz Louis Lucas Ludvig Lukas Mads Magne Magnar Magnus
        Marcus Marius Markus Martin Martinus Mathias Matheo Mathis Mats Matteus Max Maximilian Michael Mikael Mikkel
        Milo Modolf Mons Morten Narve Nathaniel Nicolai Nicolas Niklas Nikolai Nils Njål Noa Noah Noel Normann Odd
        Oddbjørn Oddgeir Oddmund Oddvar Odin Ola Olaf Olai Olav Ole Oliver Olve Omar Orvar Oscar Oskar Otto Ottar Ove
        Patrick Patrik Paul Peder Peer Per Pernilla Peter Petter Philip Preben Pål Rasmus Ragnar Ragnvald Randulf
        Raymond Reidar Reinert Remi Rikard Richard Rino Roald Roar Robert Robin Roger Rolf Roman Ronald Ronny Roy
        Rudi Rudolf Rune Ruben Runar Salve Samson Samuel Sander Sebastian Severin Sigbjørn Sigfred Sigmund Sigurd
        Sigve Simen Simon Sindre Sivert Sjur Skjalg Snorre Sondre Stefan Steffen Stein Steinar Stephan Stian Stig
        Storm Sturla Sturle Styrk Svein Sven Svenn Sverre Syver Søren Tage Tallak Tarald Tarjei Terje Theo Theodor
        Thomas Thor Thorbjørn Thorleif Tim Tobias Tollef Tom Tommy Tomas Tor Torbjørn Tord Tore Torfinn Torger
        Torgeir Torgrim Torkel Torkjell Torleif Tormod Torstein Torsten Torvald Trond Truls Trygve Trym Ulf Ulrik
        Valdemar Vebjørn Vegar Vegard Vemund Vetle Victor Vidar Viggo Viktor Viljar Vincent Waldemar Walter Werner
        Wilhelm Willy William Yngve Yngvar Øistein Ørjan Øystein Øyvind Øivind Åge Åsmund Aage Aasmund
        """,
        """
        Aamir Abbas Abdi Abdirahman Abdul Abdulahi Abdullah Abdullahi Abdulrahman Abeba Abebe Abel Abu Adnan
        Agnieszka Ahmad Ahmed Aisha Ali Alina Amal Aleksandra Amin Amina Amir Amira Amna Anab Andrzej Anh Anil Anisa
        Arash Arif Asha Asif Aster Ayaan Ayan Ayesha Aylin Ayse Barbara Bartosz Bashir Beata Bilal Biret Ahkka Máret
        Risten Elle Ánte Ánne Áilu Niillas Nilas Mikkel Juhán Jovna Sunna Sárá Lásse Máhtte Mahtte Bogdan Burak Chen
        Dalia Dariusz Deborah Deepa Deniz Elif Emine Emir Enas Ewa Fadumo Faduma Fahad Faisal Farah Farhad Farhan
        Farida Farid Faisa Fatema Fatemeh Fathi Fatima Fatma Fatuma Fawzia Filsan Fozia Gabriela Ghulam Grzegorz
        Habib Hafsa Haile Halima Hamid Hamza Hana Hani Haroon Hasan Hassan Hawa Hiba Hibo Hiwot Hodan Huong Hussain
        Hussein Ibrahim Idil Idris Ifrah Ikram Ilham Imad Iman Imran Inaya Iqra Ismail Ivana Iwona Jamal Jamila
        Jan-Petter Javed Jawad Joanna Jolanta Jorge Jose José Juan Jyoti Kadra Kamal Kamil Karim Karol Katarzyna
        Kemal Khadija Khalid Khadra Krystyna Krzysztof Kumar Laleh Lan Layla Leila Leyla Lien Linh Luis Luz Lukasz
        Łukasz Maciej Mahad Mahmoud Mahmood Malgorzata Małgorzata Malik Manal Marcin Marek Mariam Mariama Mariusz
        Maryam Maryan Mateusz Mehmet Mehdi Mehran Meron Michal Michał Mihai Milad Mina Ming Minh Miriam Mohamad
        Mohamed Mohammad Mohammed Mohamud Monir Moses Mostafa Muhammad Muhammed Muhamed Mukhtar Aron Aaron Ismael
        Yahya Younes Yunus Zeki Selma Hatice Muna Mustafa Musa Najma Naima Nasir Nasra Nasrin Nazir Negin Ngoc Nguyen
        Nhung Nimo Nimco Noor Nour Nuur Ola Omid Osman Oleksandr Oksana Olena Parisa Parvin Patrycja Pavel Pawel
        Paweł Phuong Piotr Priya Quoc Rabia Radoslaw Rafal Rafał Rahma Rahel Raja Rania Rashid Raza Reza Rohan Roza
        Rukia Saba Sabina Sadia Safia Sahra Said Saida Sajid Salah Salem Salim Salma Salman Samar Samina Samira Samir
        Sana Saman Selam Semhar Senait Serhii Shabana Shahid Shahin Shukri Sidra Sohail Soraya Suleiman Sultan Sumaya
        Svetlana Syed Tahir Tamara Tariq Tesfay Thanh Thuy Tomasz Tuan Umar Usman Vijay Viet Waleed Wojciech Xuan
        Yasin Yasmin Yasmine Yasir Yonas Yohannes Yosef Yusra Yusuf Yousef Zahra Zainab Zaid Zakaria Zara Zeinab
        Zeynep Zofia Zohra Zuzanna
        """);
}
