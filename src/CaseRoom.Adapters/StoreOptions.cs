namespace CaseRoom.Adapters;

/// <summary>Where the embedded store lives.</summary>
/// <param name="DataPath">Folder of <c>caseroom.db</c> and <c>blobs/</c> (<c>CaseRoom:DataPath</c>); made when
/// missing.</param>
/// <param name="KeyPath">Another folder, of <c>master.key</c> (<c>CaseRoom:KeyPath</c>).</param>
/// <param name="MayCreateKey">True in Development: a missing master key is made. Elsewhere it stops the start.</param>
/// <param name="MasterKeys">Master keys themselves (<c>CaseRoom:MasterKeys</c>), instead of the files of
/// <paramref name="KeyPath"/>; null or empty for those.</param>
public sealed record StoreOptions(string DataPath, string KeyPath, bool MayCreateKey, string? MasterKeys = null);
