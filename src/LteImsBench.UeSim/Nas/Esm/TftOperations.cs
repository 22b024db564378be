using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>What a TFT operation makes of the filters of a bearer, or the cause that refuses it (TS 24.301 §6.4.2.4 and §6.4.3.4).</summary>
internal static class TftOperations
{
    /// <summary>The TFT of a new dedicated bearer.</summary>
    public static EsmCause? TryCreate(TrafficFlowTemplate tft, out IReadOnlyList<PacketFilter> filters)
    {
        filters = [];
        if (tft.Operation != TftOperation.Create) return EsmCause.SemanticErrorInTheTftOperation;
        if (tft.Filters.Count == 0) return EsmCause.SyntacticalErrorInTheTftOperation;
        filters = [.. tft.Filters];
        return Judge(filters);
    }

    /// <summary>A change of the TFT of an active bearer.</summary>
    /// <param name="tft">The operation.</param>
    /// <param name="present">The bearer's filters.</param>
    /// <param name="isDefault">A default bearer may lose all of them, a dedicated one may not.</param>
    /// <param name="filters">The filters afterwards.</param>
    public static EsmCause? TryModify(
        TrafficFlowTemplate tft, IReadOnlyList<PacketFilter> present, bool isDefault, out IReadOnlyList<PacketFilter> filters)
    {
        filters = present;
        bool needsFilters = tft.Operation is
            TftOperation.Create or TftOperation.AddFilters or TftOperation.ReplaceFilters or TftOperation.DeleteFilters;
        if (needsFilters != tft.Filters.Count > 0) return EsmCause.SyntacticalErrorInTheTftOperation;
        HashSet<byte> named = [.. tft.Filters.Select(filter => filter.Identifier)];
        switch (tft.Operation)
        {
            case TftOperation.Create:
                filters = [.. tft.Filters];
                break;
            case TftOperation.AddFilters or TftOperation.ReplaceFilters:
                filters = [.. present.Where(filter => !named.Contains(filter.Identifier)), .. tft.Filters];
                break;
            case TftOperation.DeleteFilters:
                filters = [.. present.Where(filter => !named.Contains(filter.Identifier))];
                break;
            case TftOperation.Delete:
                filters = [];
                break;
            case TftOperation.Reserved:
                return EsmCause.SyntacticalErrorInTheTftOperation;
        }

        if (filters.Count == 0 && !isDefault && present.Count > 0) return EsmCause.SemanticErrorInTheTftOperation;
        return Judge(filters);
    }

    private static EsmCause? Judge(IReadOnlyList<PacketFilter> filters)
    {
        if (filters.DistinctBy(filter => filter.Identifier).Count() != filters.Count) return EsmCause.SyntacticalErrorsInPacketFilters;
        if (filters.DistinctBy(filter => filter.Precedence).Count() != filters.Count) return EsmCause.SemanticErrorsInPacketFilters;
        return null;
    }
}
