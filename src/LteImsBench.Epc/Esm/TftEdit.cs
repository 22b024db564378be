using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Esm;

/// <summary>What a TFT operation makes of the filters that a bearer has, TS 24.008 §10.5.6.12.</summary>
internal static class TftEdit
{
    private const int MaxFilters = 15;
    private const int MaxOctets = 255;

    /// <summary>The template after the change, as one that creates it; or the ESM cause of what is wrong with the operation (TS 24.301 §6.4.2.4, §6.4.3.4).</summary>
    public static EsmCause? Apply(TrafficFlowTemplate? current, TrafficFlowTemplate change, out TrafficFlowTemplate? result)
    {
        var filters = (current?.Filters ?? default).ToList();
        result = current;
        switch (change.Operation)
        {
            case TftOperation.Create when current is null:
                filters = [.. change.Filters];
                break;
            case TftOperation.AddFilters when current is not null && !change.Filters.Any(added => filters.Exists(old => old.Identifier == added.Identifier)):
                filters.AddRange(change.Filters);
                break;
            case TftOperation.ReplaceFilters when current is not null && change.Filters.All(added => filters.Exists(old => old.Identifier == added.Identifier)):
                filters = [.. filters.Select(old => change.Filters.Where(added => added.Identifier == old.Identifier).Append(old).First())];
                break;
            case TftOperation.DeleteFilters when current is not null && change.Filters.All(gone => filters.Exists(old => old.Identifier == gone.Identifier)):
                filters.RemoveAll(old => change.Filters.Any(gone => gone.Identifier == old.Identifier));
                break;
            case TftOperation.NoOperation or TftOperation.Ignore:
                return null;
            default:
                return EsmCause.SemanticErrorInTheTftOperation;
        }

        if (filters.Count is 0 or > MaxFilters) return EsmCause.SemanticErrorInTheTftOperation;
        if (filters.DistinctBy(filter => filter.Precedence).Count() != filters.Count) return EsmCause.SemanticErrorsInPacketFilters;
        result = new(TftOperation.Create, [.. filters]);
        return null;
    }

    /// <summary>Whether a template can be sent at all: each filter and the whole in a length of one octet.</summary>
    public static bool Fits(TrafficFlowTemplate tft)
    {
        int[] filters = [.. tft.Filters.Select(filter => filter.Components.Sum(Octets))];
        return filters.All(length => length <= MaxOctets) && 1 + filters.Sum(length => 3 + length) + tft.Parameters.Sum(parameter => 2 + parameter.Contents.Length) <= MaxOctets;
    }

    /// <summary>
    /// The template without what only UEs understand that announced it (PCO container 0011): local addresses go, an IPv6 remote prefix
    /// becomes address and mask.
    /// </summary>
    public static TrafficFlowTemplate WithoutLocalAddresses(TrafficFlowTemplate tft) =>
        tft with { Filters = [.. tft.Filters.Select(filter => filter with { Components = [.. filter.Components.Select(Older).OfType<PacketFilterComponent>()] })] };

    private static PacketFilterComponent? Older(PacketFilterComponent component) => component switch
    {
        PacketFilterComponent.Ipv4Local or PacketFilterComponent.Ipv6LocalPrefix => null,
        PacketFilterComponent.Ipv6RemotePrefix(var address, var length) => new PacketFilterComponent.Ipv6Remote(address, Mask(length)),
        _ => component,
    };

    private static int Octets(PacketFilterComponent component) => component switch
    {
        PacketFilterComponent.Ipv4Remote or PacketFilterComponent.Ipv4Local => 9,
        PacketFilterComponent.Ipv6Remote => 33,
        PacketFilterComponent.Ipv6RemotePrefix or PacketFilterComponent.Ipv6LocalPrefix => 18,
        PacketFilterComponent.Other other => 1 + other.Octets.Length,
        PacketFilterComponent.ProtocolIdentifier => 2,
        PacketFilterComponent.LocalPort or PacketFilterComponent.RemotePort or PacketFilterComponent.TrafficClass => 3,
        PacketFilterComponent.FlowLabel => 4,
        _ => 5,
    };

    private static System.Net.IPAddress Mask(byte length)
    {
        byte[] octets = new byte[16];
        for (int i = 0; i < Math.Min((int)length, 128); i++) octets[i >> 3] |= (byte)(0x80 >> (i & 7));
        return new(octets);
    }
}
