using System.ComponentModel;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>TFT operation codes, TS 24.008 table 10.5.162.</summary>
public enum TftOperation : byte
{
    [Description("Ignore this IE")]
    Ignore = 0,

    [Description("Create new TFT")]
    Create = 1,

    [Description("Delete existing TFT")]
    Delete = 2,

    [Description("Add packet filters to existing TFT")]
    AddFilters = 3,

    [Description("Replace packet filters in existing TFT")]
    ReplaceFilters = 4,

    [Description("Delete packet filters from existing TFT")]
    DeleteFilters = 5,

    [Description("No TFT operation")]
    NoOperation = 6,

    [Description("Reserved")]
    Reserved = 7,
}

/// <summary>
/// Traffic flow template, TS 24.008 §10.5.6.12, and traffic flow aggregate, TS 24.301 §9.9.4.15. A syntactical error in it is a fault
/// with cause #42, in a packet filter with cause #45 (TS 24.301 §6.4.2.4).
/// </summary>
/// <param name="Operation">Operation code.</param>
/// <param name="Filters">Packet filters; of <see cref="TftOperation.DeleteFilters"/> only identifiers are coded.</param>
/// <param name="Parameters">Parameters list, coded with its E bit when not empty.</param>
public readonly record struct TrafficFlowTemplate(
    TftOperation Operation, NasList<PacketFilter> Filters, NasList<TftParameter> Parameters = default)
    : INasElement<TrafficFlowTemplate>
{
    internal const byte SyntacticalErrorInOperation = 42;
    internal const byte SyntacticalErrorInFilter = 45;

    private const byte HasParameters = 0b0001_0000;

    /// <summary>The element's value, for whoever carries it outside a NAS message.</summary>
    public OctetString ToOctets()
    {
        var writer = new NasWriter();
        ((INasElement<TrafficFlowTemplate>)this).Write(ref writer);
        return new(writer.Written);
    }

    static TrafficFlowTemplate INasElement<TrafficFlowTemplate>.Read(ref NasReader r)
    {
        if (r.IsAtEnd) r.Fail("an empty TFT", SyntacticalErrorInOperation);
        byte octet = r.Octet();
        var operation = (TftOperation)(octet >> 5);
        var filters = new PacketFilter[octet & 15];
        for (int i = 0; i < filters.Length && r.Fault is null; i++)
        {
            if (r.IsAtEnd) r.Fail($"the TFT ends before packet filter {i + 1} of {filters.Length}", SyntacticalErrorInOperation);
            filters[i] = operation == TftOperation.DeleteFilters ? new((byte)(r.Octet() & 15)) : PacketFilter.Read(ref r);
        }

        List<TftParameter> parameters = [];
        while ((octet & HasParameters) != 0 && !r.IsAtEnd)
        {
            if (r.Remaining < 2 || r.Remaining < 2 + r.Peek(1)) r.Fail("the TFT ends within a parameter", SyntacticalErrorInOperation);
            else parameters.Add(new((TftParameterType)r.Octet(), r.LvOctets()));
        }

        return new(operation, new(filters), [.. parameters]);
    }

    void INasElement<TrafficFlowTemplate>.Write(ref NasWriter w)
    {
        if (Filters.Count > 15) throw new ArgumentException($"{Filters.Count} packet filters: a TFT has at most 15");
        w.Octet((byte)((byte)Operation << 5 | (Parameters.Count > 0 ? HasParameters : 0) | Filters.Count));
        foreach (PacketFilter filter in Filters)
        {
            if (Operation == TftOperation.DeleteFilters) w.Octet(filter.Identifier);
            else filter.Write(ref w);
        }

        foreach (TftParameter parameter in Parameters)
        {
            w.Octet((byte)parameter.Type);
            w.Lv(parameter.Contents);
        }
    }
}

/// <summary>Parameters of a TFT.</summary>
public enum TftParameterType : byte
{
    [Description("Authorization Token")]
    AuthorizationToken = 1,

    [Description("Flow Identifier")]
    FlowIdentifier = 2,

    [Description("Packet Filter Identifier")]
    PacketFilterIdentifier = 3,
}

/// <summary>One parameter of a TFT, its contents as octets.</summary>
public readonly record struct TftParameter(TftParameterType Type, OctetString Contents);
