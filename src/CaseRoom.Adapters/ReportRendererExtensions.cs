using CaseRoom.Adapters.Html;
using CaseRoom.Adapters.Pdf;
using CaseRoom.Grains.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Adapters;

/// <summary>The formats in which a report leaves.</summary>
public static class ReportRendererExtensions
{
    public static IServiceCollection AddReportRenderers(this IServiceCollection services) => services
        .AddSingleton<IReportRenderer, HtmlReportRenderer>()
        .AddSingleton<IReportRenderer, PdfReportRenderer>();
}
