using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SecurityConfigHO-v1530, TS 36.331 §6.2.2.</summary>
public sealed record SecurityConfigHoV1530 : IRrcType, IExtensible
{
    public HandoverTypeV1530 HandoverTypeV1530 { get; set; } = new HandoverTypeV1530.Intra5Gc();

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        HandoverTypeV1530 = u.Choice("handoverType-v1530", HandoverTypeV1530);
        u.End();
    }
}

/// <summary>handoverType-v1530 of SecurityConfigHO-v1530.</summary>
public abstract record HandoverTypeV1530 : IRrcChoice<HandoverTypeV1530>
{
    public static Alternatives<HandoverTypeV1530> Alternatives { get; } = new Alternatives<HandoverTypeV1530>()
        .Add("intra5GC", static () => new Intra5Gc())
        .Add("fivegc-ToEPC", static () => new FivegcToEpc())
        .Add("epc-To5GC", static () => new EpcTo5Gc());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>intra5GC</c>.</summary>
    public sealed record Intra5Gc : HandoverTypeV1530
    {
        public SecurityAlgorithmConfig? SecurityAlgorithmConfig { get; set; }

        public bool KeyChangeIndicator { get; set; }

        public int NextHopChainingCount { get; set; }

        public OctetString? NasContainer { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin(optionals: 2);
            SecurityAlgorithmConfig = u.OptionalItem("securityAlgorithmConfig-r15", SecurityAlgorithmConfig);
            KeyChangeIndicator = u.Boolean("keyChangeIndicator-r15", KeyChangeIndicator);
            NextHopChainingCount = u.Integer("nextHopChainingCount-r15", NextHopChainingCount, 0, 7);
            NasContainer = u.OptionalOctets("nas-Container-r15", NasContainer);
            u.End();
        }
    }

    /// <summary>Alternative <c>fivegc-ToEPC</c>.</summary>
    public sealed record FivegcToEpc : HandoverTypeV1530
    {
        public SecurityAlgorithmConfig SecurityAlgorithmConfig { get; set; } = new();

        public int NextHopChainingCount { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            SecurityAlgorithmConfig = u.Item("securityAlgorithmConfig-r15", SecurityAlgorithmConfig);
            NextHopChainingCount = u.Integer("nextHopChainingCount-r15", NextHopChainingCount, 0, 7);
            u.End();
        }
    }

    /// <summary>Alternative <c>epc-To5GC</c>.</summary>
    public sealed record EpcTo5Gc : HandoverTypeV1530
    {
        public SecurityAlgorithmConfig SecurityAlgorithmConfig { get; set; } = new();

        public OctetString NasContainer { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            SecurityAlgorithmConfig = u.Item("securityAlgorithmConfig-r15", SecurityAlgorithmConfig);
            NasContainer = u.Octets("nas-Container-r15", NasContainer);
            u.End();
        }
    }
}
