using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Packet filter direction, TS 24.008 table 10.5.162.</summary>
public enum PacketFilterDirection : byte
{
    [Description("pre Rel-7 TFT filter")]
    PreRel7 = 0b00,

    [Description("downlink only")]
    Downlink = 0b01,

    [Description("uplink only")]
    Uplink = 0b10,

    [Description("bidirectional")]
    Bidirectional = 0b11,
}

/// <summary>A packet filter of a TFT.</summary>
/// <param name="Identifier">0 to 15, unique within the TFT.</param>
public readonly record struct PacketFilter(byte Identifier)
{
    public PacketFilterDirection Direction { get; init; }

    /// <summary>Evaluation precedence: 0 is looked at first, 255 last.</summary>
    public byte Precedence { get; init; }

    /// <summary>What a packet has to match, all of it. Remote is the far end, local the UE.</summary>
    public NasList<PacketFilterComponent> Components { get; init; }

    internal static PacketFilter Read(ref NasReader r)
    {
        const byte Cause = TrafficFlowTemplate.SyntacticalErrorInFilter;
        if (r.Remaining < 3 || r.Remaining < 3 + r.Peek(2)) r.Fail("the TFT ends within a packet filter", Cause);
        byte octet = r.Octet();
        byte precedence = r.Octet();
        NasReader contents = r.Part(r.Octet());
        List<PacketFilterComponent> components = [];
        while (!contents.IsAtEnd) components.Add(PacketFilterComponent.Read(ref contents));
        r.Adopt(contents.Fault is { } fault ? fault with { Cause = Cause } : null);
        return new((byte)(octet & 15))
        {
            Direction = (PacketFilterDirection)(octet >> 4 & 3),
            Precedence = precedence,
            Components = [.. components],
        };
    }

    internal void Write(ref NasWriter w)
    {
        w.Octet((byte)((byte)Direction << 4 | Identifier & 15));
        w.Octet(Precedence);
        var contents = new NasWriter();
        foreach (PacketFilterComponent component in Components) component.Write(ref contents);
        w.Lv(contents.Written);
    }
}
