using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>TDM-AssistanceInfo-r11, TS 36.331 §6.2.2.</summary>
public abstract record TdmAssistanceInfo : IRrcChoice<TdmAssistanceInfo>
{
    public static Alternatives<TdmAssistanceInfo> Alternatives { get; } = new Alternatives<TdmAssistanceInfo>()
        .Add("drx-AssistanceInfo-r11", static () => new DrxAssistanceInfo())
        .Add("idc-SubframePatternList-r11", static () => new IdcSubframePatternList([]))
        .Extensible<Unknown>();

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>drx-AssistanceInfo-r11</c>.</summary>
    public sealed record DrxAssistanceInfo : TdmAssistanceInfo
    {
        private static readonly Scale DrxCycleLengthScale = new("sf40 sf64 sf80 sf128 sf160 sf256 spare2 spare1");
        private static readonly Scale DrxActiveTimeScale = new("sf20 sf30 sf40 sf60 sf80 sf100 spare2 spare1");

        /// <summary>Subframes.</summary>
        public int DrxCycleLength { get; set; }

        public int? DrxOffset { get; set; }

        /// <summary>Subframes.</summary>
        public int DrxActiveTime { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin(optionals: 1);
            DrxCycleLength = u.Scale("drx-CycleLength-r11", DrxCycleLength, DrxCycleLengthScale);
            DrxOffset = u.OptionalInteger("drx-Offset-r11", DrxOffset, 0, 255);
            DrxActiveTime = u.Scale("drx-ActiveTime-r11", DrxActiveTime, DrxActiveTimeScale);
            u.End();
        }
    }

    /// <summary>Alternative <c>idc-SubframePatternList-r11</c>.</summary>
    public sealed record IdcSubframePatternList(SequenceOf<IdcSubframePattern> Value) : TdmAssistanceInfo
    {
        public SequenceOf<IdcSubframePattern> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 8, static (c, v) => c.Choice(null, v));
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : TdmAssistanceInfo, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
