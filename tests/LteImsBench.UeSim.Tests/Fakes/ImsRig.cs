using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Security;
using LteImsBench.Sip;
using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Ims;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>The IMS client of the subscriber in the seed's capture, in front of a scripted P-CSCF.</summary>
internal sealed class ImsRig
{
    public const string Realm = "test.3gpp.com";

    public ImsRig(UsimSettings? card = null, string local = "10.133.202.46")
    {
        Usim = card ?? new UsimSettings { ResLength = 4 };
        ImsSettings settings = new() { Domain = Realm, PublicIdentity = "sip:+11234567890@test.3gpp.com" };
        UeSettings ue = new() { Usim = Usim, Ims = settings };
        ImsHandset handset = new(
            settings.Resolve(ue.Imsi, ue.HomePlmn),
            ue.Imeisv.ImeiUrn,
            settings,
            () => new("3GPP-E-UTRAN-FDD", new(new SipParameter("utran-cell-id-3gpp", "0010100010000001", IsQuoted: true))));
        FakeSipPath? path = null;
        Client = new(
            new(handset, new UsimCard(Usim), Bench.Loop.Clock, new(new Random(1)), (name, detail) => Bench.Log.State(Layer.Ims, name, detail)),
            user => path = new(Bench, user, new(IPAddress.Parse(local), 5060)));
        Path = path!;
    }

    public UsimSettings Usim { get; }

    public TestBench Bench { get; } = new();

    public FakeSipPath Path { get; }

    public ImsClient Client { get; }

    public ulong Sqn { get; set; } = 64;

    /// <summary>A registrar that challenges once and then grants what is asked for.</summary>
    public void ServeRegistrations(int grantSeconds = 600_000) => Path.OnRequest = request => Register(request, grantSeconds);

    public void Register(SipRequest request, int grantSeconds = 600_000)
    {
        AuthorizationHeader authorization = request.First<AuthorizationHeader>()!.Value;
        if (string.IsNullOrEmpty(authorization.Response)) Challenge(request);
        else Grant(request, grantSeconds);
    }

    public void Challenge(SipRequest request, bool spoilMac = false)
    {
        AuthenticationVector vector = AuthenticationCentre.Vector(new Milenage(Usim.K, Usim.OPc), new byte[16], Sqn, 0x8000, Usim.ResLength);
        byte[] autn = vector.Autn.ToArray();
        if (spoilMac) autn[15] ^= 1;
        else Sqn += 32;
        string nonce = new AkaNonce(vector.Rand, OctetString.Wrap(autn), default).ToString();
        Path.Reply(request, 401, builder => builder.Add("WWW-Authenticate", $"Digest realm=\"{Realm}\", nonce=\"{nonce}\", algorithm=AKAv1-MD5, qop=\"auth\""));
    }

    public void Grant(SipRequest request, int grantSeconds) => Path.Reply(request, 200, builder => builder
        .Add("Contact", $"{request.Text("Contact")};expires={(request.First<ExpiresHeader>()!.Value.Seconds == 0 ? 0 : grantSeconds)}")
        .Add("Service-Route", "<sip:orig@scscf.test.3gpp.com;lr>")
        .Add("P-Associated-URI", "<sip:+11234567890@test.3gpp.com>, <tel:+11234567890>"));

    public UeOutcome Await(Func<CancellationToken, Task<UeOutcome>> procedure, double seconds = 60) => Bench.Await(() => procedure(CancellationToken.None), seconds);
}
