namespace LteImsBench.Ims.Registration;

/// <summary>The registration of one private identity: all its public identities have the same contacts (TS 23.228 §5.2.1a).</summary>
internal sealed class ImsRegistration(ImsSubscriber subscriber)
{
    public ImsSubscriber Subscriber { get; set; } = subscriber;

    /// <summary>The domain that the UE used last; answers and notifications are in it.</summary>
    public string Domain { get; set; } = "";

    public List<Binding> Bindings { get; } = [];

    /// <summary>Contacts that changed since the last report.</summary>
    public List<Binding> Changed { get; } = [];

    public bool IsActive => Bindings.Any(binding => binding.IsActive);
}
