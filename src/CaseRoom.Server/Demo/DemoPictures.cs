namespace CaseRoom.Server.Demo;

/// <summary>Invented pictures, drawn: nobody ever lay or stood for them.</summary>
internal static class DemoPictures
{
    /// <summary>A height chart: percentile curves, and points that fall away from theirs after six years.</summary>
    public static byte[] GrowthChart()
    {
        const int Left = 90;
        const int Bottom = 680;
        var chart = new Canvas(1000, 760, 255);
        for (var year = 0; year <= 10; year++)
        {
            chart.Line(Left + (year * 82), 60, Left + (year * 82), Bottom, 1, 205);
            chart.Line(Left, Bottom - (year * 62), Left + 820, Bottom - (year * 62), 1, 205);
        }

        chart.Line(Left, Bottom, Left + 820, Bottom, 4, 40);
        chart.Line(Left, 60, Left, Bottom, 4, 40);
        double[] percentiles = [0.86, 0.93, 1, 1.07, 1.14];
        foreach (var share in percentiles)
        {
            for (var step = 0; step < 100; step++)
            {
                chart.Line(X(step / 10.0), Y(step / 10.0, share), X((step + 1) / 10.0), Y((step + 1) / 10.0, share),
                    share is 1 ? 4 : 2, 120);
            }
        }

        double[] measured = [1, 0.99, 0.99, 0.98, 0.98, 0.96, 0.94, 0.90, 0.86];
        for (var year = 0; year < measured.Length; year++)
        {
            chart.Dot(X(year), Y(year, measured[year]), 9, 0);
            if (year == 0) { continue; }
            chart.Line(X(year - 1), Y(year - 1, measured[year - 1]), X(year), Y(year, measured[year]), 3, 0);
        }

        return chart.ToPng();

        static double X(double year) => Left + (year * 82);
        static double Y(double year, double share) => Bottom - ((140 + (150 * Math.Sqrt(year))) * share * 0.98);
    }

    /// <summary>A spine with a curve to the side, light on dark as an X-ray shows it.</summary>
    public static byte[] Spine()
    {
        const int Vertebrae = 17;
        var film = new Canvas(700, 1000, 18);
        for (var i = 0; i < Vertebrae; i++)
        {
            var (x, y) = Place(i);
            var half = 26 + (i * 1.6);
            for (var row = -18; row <= 18; row++)
            {
                film.Line(x - half, y + row, x + half, y + row, 2, (byte)(175 - Math.Abs(row)));
            }

            film.Dot(x, y, 6, 110);
            if (i is > 2 and < 14) { Ribs(film, x, y, half); }
        }

        return film.ToPng();

        static (double X, double Y) Place(int i) => (350 + (58 * Math.Sin(i / 16.0 * Math.PI * 1.7)), 80 + (i * 51));
    }

    private static void Ribs(Canvas film, double x, double y, double half)
    {
        for (var step = 0; step < 40; step++)
        {
            var part = step / 40.0;
            var fall = 70 * part * part;
            film.Dot(x - half - (190 * Math.Sin(part * Math.PI / 2)), y + fall, 4, 95);
            film.Dot(x + half + (190 * Math.Sin(part * Math.PI / 2)), y + fall, 4, 95);
        }
    }
}
