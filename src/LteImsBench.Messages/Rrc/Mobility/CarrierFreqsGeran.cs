using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierFreqsGERAN, TS 36.331 §6.3.4.</summary>
public sealed record CarrierFreqsGeran : IRrcType
{
    public int StartingArfcn { get; set; }

    public BandIndicatorGeran BandIndicator { get; set; }

    public FollowingARFCNs FollowingARFCNs { get; set; } = new FollowingARFCNs.ExplicitListOfARFCNs([]);

    public void Fields(UperCursor u)
    {
        u.Begin();
        StartingArfcn = u.Integer("startingARFCN", StartingArfcn, 0, 1023);
        BandIndicator = u.Enum("bandIndicator", BandIndicator);
        FollowingARFCNs = u.Choice("followingARFCNs", FollowingARFCNs);
        u.End();
    }
}

/// <summary>followingARFCNs of CarrierFreqsGERAN.</summary>
public abstract record FollowingARFCNs : IRrcChoice<FollowingARFCNs>
{
    public static Alternatives<FollowingARFCNs> Alternatives { get; } = new Alternatives<FollowingARFCNs>()
        .Add("explicitListOfARFCNs", static () => new ExplicitListOfARFCNs([]))
        .Add("equallySpacedARFCNs", static () => new EquallySpacedARFCNs())
        .Add("variableBitMapOfARFCNs", static () => new VariableBitMapOfARFCNs(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>explicitListOfARFCNs</c>.</summary>
    public sealed record ExplicitListOfARFCNs(SequenceOf<int> Value) : FollowingARFCNs
    {
        public SequenceOf<int> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 0, 31, static (c, v) => c.Integer(null, v, 0, 1023));
    }

    /// <summary>Alternative <c>equallySpacedARFCNs</c>.</summary>
    public sealed record EquallySpacedARFCNs : FollowingARFCNs
    {
        public int ArfcnSpacing { get; set; }

        public int NumberOfFollowingARFCNs { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            ArfcnSpacing = u.Integer("arfcn-Spacing", ArfcnSpacing, 1, 8);
            NumberOfFollowingARFCNs = u.Integer("numberOfFollowingARFCNs", NumberOfFollowingARFCNs, 0, 31);
            u.End();
        }
    }

    /// <summary>Alternative <c>variableBitMapOfARFCNs</c>.</summary>
    public sealed record VariableBitMapOfARFCNs(OctetString Value) : FollowingARFCNs
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value, 1, 16);
    }
}
