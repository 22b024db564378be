namespace LteImsBench.Messages.Nas;

/// <summary>Traffic flow templates outside a NAS message, such as on the way to the user plane.</summary>
public static class TftOctets
{
    /// <summary>Reads the value part of TS 24.008 §10.5.6.12; false when it is malformed.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out TrafficFlowTemplate template)
    {
        var reader = new NasReader(octets);
        template = Read<TrafficFlowTemplate>(ref reader);
        return reader.Fault is null;
    }

    private static T Read<T>(ref NasReader reader)
        where T : INasElement<T> => T.Read(ref reader);
}
