using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SecurityConfigHO, TS 36.331 §6.2.2.</summary>
public sealed record SecurityConfigHo : IRrcType, IExtensible
{
    public HandoverType HandoverType { get; set; } = new HandoverType.IntraLte();

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        HandoverType = u.Choice("handoverType", HandoverType);
        u.End();
    }
}

/// <summary>handoverType of SecurityConfigHO.</summary>
public abstract record HandoverType : IRrcChoice<HandoverType>
{
    public static Alternatives<HandoverType> Alternatives { get; } = new Alternatives<HandoverType>()
        .Add("intraLTE", static () => new IntraLte())
        .Add("interRAT", static () => new InterRat());

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>intraLTE</c>.</summary>
    public sealed record IntraLte : HandoverType
    {
        public SecurityAlgorithmConfig? SecurityAlgorithmConfig { get; set; }

        public bool KeyChangeIndicator { get; set; }

        /// <summary>NCC, TS 33.401 §7.2.8.</summary>
        public int NextHopChainingCount { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin(optionals: 1);
            SecurityAlgorithmConfig = u.OptionalItem("securityAlgorithmConfig", SecurityAlgorithmConfig);
            KeyChangeIndicator = u.Boolean("keyChangeIndicator", KeyChangeIndicator);
            NextHopChainingCount = u.Integer("nextHopChainingCount", NextHopChainingCount, 0, 7);
            u.End();
        }
    }

    /// <summary>Alternative <c>interRAT</c>.</summary>
    public sealed record InterRat : HandoverType
    {
        public SecurityAlgorithmConfig SecurityAlgorithmConfig { get; set; } = new();

        /// <summary>The NAS security transparent container, TS 24.301 §9.9.2.6.</summary>
        public OctetString NasSecurityParamToEutra { get; set; }

        public override void Fields(UperCursor u)
        {
            u.Begin();
            SecurityAlgorithmConfig = u.Item("securityAlgorithmConfig", SecurityAlgorithmConfig);
            NasSecurityParamToEutra = u.Octets("nas-SecurityParamToEUTRA", NasSecurityParamToEutra, 6, 6);
            u.End();
        }
    }
}
